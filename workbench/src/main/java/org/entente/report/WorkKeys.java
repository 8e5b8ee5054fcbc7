package org.entente.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.dossier.Dossier;
import org.entente.dossier.ReferenceEntry;

/**
 * Keys of the works that a case cites, by first author and year, and their authors one by one; the
 * same for BibTeX and CSL.
 */
final class WorkKeys {
    /** Words of the names of institutions, which are no persons. */
    private static final Pattern INSTITUTION = Pattern.compile(
            "(?i).*\\b(agency|association|bank|bureau|cent(er|re)|commission|committee|council|department|embassy|federation|foundation|fund"
                    + "|government|group|institute|ministry|nations|office|organi[sz]ation|party|presidency|press|service|society|union|university)\\b.*");

    private final Map<ReferenceEntry.Work, String> keys = new HashMap<>();
    private final List<ReferenceEntry.Work> works = new ArrayList<>();

    WorkKeys(Dossier dossier) {
        Set<String> taken = new HashSet<>();
        dossier.definitions()
                .forEach(definition -> taken.add(definition.reference().key()));
        for (ReferenceEntry reference : dossier.references()) {
            for (ReferenceEntry.Work work : reference.works()) {
                if (keys.containsKey(work)) {
                    continue;
                }
                works.add(work);
                String plain = plain(reference, work);
                String key = plain;
                for (char suffix = 'b'; !taken.add(key); suffix++) {
                    key = plain + suffix;
                }
                keys.put(work, key);
            }
        }
    }

    /** The works in order, each once. */
    List<ReferenceEntry.Work> list() {
        return List.copyOf(works);
    }

    /** The key of a work, unique in its dossier. */
    String of(ReferenceEntry.Work work) {
        return Objects.requireNonNull(keys.get(work));
    }

    private static String plain(ReferenceEntry reference, ReferenceEntry.Work work) {
        if (work.author().isEmpty() || work.year() == null) {
            return reference.id();
        }
        String first = authors(work).get(0);
        String name = isPerson(first) ? first.substring(first.lastIndexOf(' ') + 1) : first;
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replace("\u0131", "i")
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
        return ascii.isEmpty() ? reference.id() : ascii + work.year();
    }

    /** The names of the authors in the order of the work. */
    static List<String> authors(ReferenceEntry.Work work) {
        return List.of(work.author().split("; | and ", -1));
    }

    /** Whether a name is that of a person: two words or more, and none of an institution. */
    static boolean isPerson(String name) {
        return name.contains(" ") && !INSTITUTION.matcher(name).matches();
    }
}
