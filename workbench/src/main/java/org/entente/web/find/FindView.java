package org.entente.web.find;

import java.util.List;

/**
 * Words that lead to no single state or pair.
 *
 * @param query the words of the search box; empty for none
 * @param message why they lead nowhere
 * @param candidates what may be meant
 * @param suggestions pages that they may lead to
 */
public record FindView(String query, String message, List<StateRow> candidates, List<Suggestion> suggestions) {}
