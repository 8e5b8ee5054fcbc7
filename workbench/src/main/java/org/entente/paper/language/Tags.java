package org.entente.paper.language;

import java.util.Arrays;
import java.util.Set;

/**
 * Corrects tags that the model often gives wrongly in texts of this field: it was trained on web
 * pages and mail, and takes "trade rose" and "exports grew" for compounds.
 */
final class Tags {
    /** Forms that are verbs wherever they stand. */
    private static final Set<String> VERBS = words("""
            grew rose fell ran stood held reached exceeded amounted totalled totaled increased decreased declined dropped
            climbed jumped soared surged plunged slumped shrank expanded contracted doubled tripled quadrupled peaked hit became
            remained accounted supplied exported imported delivered ordered purchased bought sold signed visited met hosted joined
            acceded ratified launched conducted agreed pledged provided donated received announced imposed recorded posted favoured
            favored surpassed overtook ranked emerged constituted comprised represented absorbed went came took made gave said told
            won lost withdrew severed recognised recognized established opened inaugurated concluded participated travelled traveled
            arrived paid began ended started stands stood amounts totals accounts remains ranks supplies bought spent spends declared
            condemned welcomed urged warned invaded attacked annexed seized expelled recalled attended addressed ratified initialled renewed fixed handed sent shipped
            """);

    private Tags() {}

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.strip().split("\\s+")));
    }

    static String corrected(String lower, String[] tags, int i) {
        if (VERBS.contains(lower)) {
            boolean noun = lower.endsWith("s") && (i == 0 || tags[i - 1].equals("DET") || tags[i - 1].equals("ADJ"));
            return noun || tags[i].equals("ADJ") ? tags[i] : "VERB";
        }
        boolean flow =
                lower.equals("exports") || lower.equals("imports") || lower.equals("export") || lower.equals("import");
        if (flow && i == 0) {
            return "NOUN";
        }
        if (flow
                && tags[i].equals("VERB")
                && i > 0
                && Set.of("ADJ", "NOUN", "DET", "PRON", "PUNCT", "ADP").contains(tags[i - 1])) {
            return "NOUN";
        }
        return tags[i];
    }
}
