package org.entente.paper.find;

import java.util.List;
import org.entente.country.State;

/**
 * What stands above a passage: the heading, and above a list item the line that leads into its
 * list.
 *
 * @param title both in lower case; empty where nothing stands above
 * @param states the states that the line names, else those of the heading, each once
 */
public record Section(String title, List<State> states) {
    /** Nothing stands above. */
    static final Section NONE = new Section("", List.of());

    public Section {
        states = List.copyOf(states);
    }

    /** Whether the title holds a word that a regular expression describes. */
    public boolean isAbout(String words) {
        return title.matches("(?s).*\\b(?:" + words + ")\\b.*");
    }
}
