package org.entente.source.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.source.Source;

/**
 * Puts files together that make one snapshot: those of one source, layout and stated date in one
 * folder; where a folder lacks some, with those of another that has them.
 */
final class Bundler {
    private final List<ImportProblem> problems = new ArrayList<>();

    /** Files of one snapshot by role. */
    record Group(Map<String, Recognised> files) {
        List<Recognised> list() {
            return List.copyOf(files.values());
        }

        Source source() {
            return list().get(0).source();
        }

        private Set<String> missing() {
            Set<String> missing = new TreeSet<>();
            files.values().forEach(file -> missing.addAll(file.answer().needs()));
            missing.removeAll(files.keySet());
            return missing;
        }

        private boolean fits(Group other) {
            return kind(list().get(0)).equals(kind(other.list().get(0)))
                    && files.keySet().stream().noneMatch(other.files.keySet()::contains);
        }
    }

    /** The groups that are complete, in the order of their first files. */
    List<Group> bundle(List<Recognised> recognised) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Recognised file : recognised) {
            boolean alone = file.role().equals("data");
            String key = kind(file) + "|" + file.file().folder()
                    + (alone ? file.file().shown() : "");
            Group group = groups.computeIfAbsent(key, k -> new Group(new TreeMap<>()));
            Recognised other = group.files().putIfAbsent(file.role(), file);
            if (other != null) {
                problems.add(problem(
                        file,
                        "is a second file of " + file.role() + " of "
                                + file.source().id() + " beside " + other.file().name()
                                + ": keep each release in a folder of its own"));
            }
        }
        List<Group> whole = new ArrayList<>();
        List<Group> partial = new ArrayList<>();
        for (Group group : groups.values()) {
            (group.missing().isEmpty() ? whole : partial).add(group);
        }
        whole.addAll(join(partial));
        return whole;
    }

    List<ImportProblem> problems() {
        return problems;
    }

    private static String kind(Recognised file) {
        return file.source().id() + "|" + file.answer().layout() + "|"
                + file.answer().vintage();
    }

    private List<Group> join(List<Group> partial) {
        List<Group> joined = new ArrayList<>();
        for (Group group : partial) {
            joined.stream()
                    .filter(group::fits)
                    .findFirst()
                    .ifPresentOrElse(other -> other.files().putAll(group.files()), () -> joined.add(group));
        }
        List<Group> whole = new ArrayList<>();
        for (Group group : joined) {
            if (group.missing().isEmpty()) {
                whole.add(group);
            } else {
                group.list().forEach(file -> problems.add(problem(file, incomplete(group, file))));
            }
        }
        return whole;
    }

    private static String incomplete(Group group, Recognised file) {
        return "is the file of " + words(Set.of(file.role())) + " of "
                + group.source().id()
                + " and cannot be read without its " + words(group.missing())
                + ": name all its files together, or their folder";
    }

    private static String words(Set<String> roles) {
        return roles.stream().map(role -> role.replace('_', ' ')).collect(Collectors.joining(" and "));
    }

    private static ImportProblem problem(Recognised file, String text) {
        return new ImportProblem(file.file().shown(), file.file().named(), true, text);
    }
}
