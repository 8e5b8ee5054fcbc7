package org.entente.paper.events;

import java.util.List;

/**
 * Words that report an event.
 *
 * @param kind kind of the event; {@code -} for one that belongs in no chronology
 * @param root root category of the World Event/Interaction Survey
 * @param part {@code v} for a verb, {@code n} for a noun
 * @param weight how strongly the words speak for the kind
 * @param stems stems of the words, in order
 */
record Trigger(String kind, String root, String part, int weight, List<String> stems) {}
