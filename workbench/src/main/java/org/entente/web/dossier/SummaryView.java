package org.entente.web.dossier;

/**
 * The bottom line of a brief.
 *
 * @param pair address of the pair's page
 * @param line the sentence
 * @param language of the sentence
 */
public record SummaryView(String pair, String line, String language) {}
