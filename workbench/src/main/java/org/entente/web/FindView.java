package org.entente.web;

import java.util.List;

/**
 * Words that lead to no single state or pair.
 *
 * @param asked the words; empty when nothing was asked
 * @param message why they lead nowhere
 * @param candidates what may be meant
 */
public record FindView(String asked, String message, List<StateRow> candidates) {}
