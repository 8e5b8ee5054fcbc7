package org.entente.paper.events;

import java.util.Map;

/**
 * A word without its ending, so that "visits", "visited" and "visiting" are one; irregular verbs by
 * a list.
 */
final class Stem {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("met", "meet"),
            Map.entry("agreed", "agree"),
            Map.entry("put", "put"),
            Map.entry("held", "hold"),
            Map.entry("said", "say"),
            Map.entry("told", "tell"),
            Map.entry("fought", "fight"),
            Map.entry("shot", "shoot"),
            Map.entry("broke", "break"),
            Map.entry("broken", "break"),
            Map.entry("became", "become"),
            Map.entry("took", "take"),
            Map.entry("taken", "take"),
            Map.entry("came", "come"),
            Map.entry("won", "win"),
            Map.entry("rose", "rise"),
            Map.entry("sent", "send"),
            Map.entry("gave", "give"),
            Map.entry("given", "give"),
            Map.entry("left", "leave"),
            Map.entry("made", "make"),
            Map.entry("paid", "pay"),
            Map.entry("flew", "fly"),
            Map.entry("swore", "swear"),
            Map.entry("sworn", "swear"),
            Map.entry("froze", "freeze"),
            Map.entry("withdrew", "withdraw"),
            Map.entry("withdrawn", "withdraw"),
            Map.entry("sought", "seek"),
            Map.entry("struck", "strike"),
            Map.entry("led", "lead"),
            Map.entry("begun", "begin"),
            Map.entry("forgave", "forgive"));

    private Stem() {}

    static String of(String word) {
        String base = IRREGULAR.getOrDefault(word, word);
        String cut = base;
        if (cut.length() > 4) {
            cut = cut.endsWith("ies") || cut.endsWith("ied")
                    ? cut.substring(0, cut.length() - 3) + "y"
                    : cut.endsWith("ing")
                            ? cut.substring(0, cut.length() - 3)
                            : cut.endsWith("ed")
                                    ? cut.substring(0, cut.length() - 2)
                                    : cut.endsWith("es")
                                            ? cut.substring(0, cut.length() - 2)
                                            : cut.endsWith("s") && !cut.endsWith("ss")
                                                    ? cut.substring(0, cut.length() - 1)
                                                    : cut;
        } else if (cut.length() > 3 && cut.endsWith("s") && !cut.endsWith("ss")) {
            cut = cut.substring(0, cut.length() - 1);
        }
        int n = cut.length();
        if (n > 3 && cut.charAt(n - 1) == cut.charAt(n - 2) && "lmnprtgdb".indexOf(cut.charAt(n - 1)) >= 0) {
            cut = cut.substring(0, n - 1);
        }
        return cut.length() > 3 && cut.endsWith("e") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
