package org.entente.casefile.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.casefile.model.CaseEvent;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.CaseHeader;
import org.entente.casefile.model.Claim;
import org.entente.casefile.model.Commitment;
import org.entente.casefile.model.Deal;
import org.entente.casefile.model.Flag;
import org.entente.casefile.model.Leader;
import org.entente.casefile.model.Prospect;
import org.entente.casefile.model.Reference;
import org.entente.casefile.model.ReportedFigure;
import org.entente.casefile.model.SourceLine;
import org.entente.casefile.model.Stance;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads a case, from a folder or from the cases packed with the program, and reports every problem
 * that it finds. The format is in {@code docs/case-format.md}. Nothing but the listed files is
 * read; a folder {@code frozen/} is left to others.
 */
public final class CaseReader {
    /**
     * The files of a case; {@code case.yaml} must be there, another one that is missing counts as
     * empty.
     */
    public static final List<String> FILES = List.of(
            "case.yaml",
            "chronology.yaml",
            "deals.yaml",
            "commitments.yaml",
            "stances.yaml",
            "leaders.yaml",
            "prospects.yaml",
            "reported.yaml",
            "claims.yaml",
            "references.yaml",
            "flags.yaml");

    private final CaseFolder folder;
    private final Problems problems = new Problems();
    private final Map<String, Set<String>> declared = new LinkedHashMap<>();

    private CaseReader(CaseFolder folder) {
        this.folder = folder;
    }

    /**
     * Reads the case in a folder. A folder that is missing or cannot be read is a problem of the
     * reading.
     */
    public static CaseReading readFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            String found = Files.exists(folder) ? " is not a folder" : " does not exist";
            return new CaseReading(
                    null,
                    List.of(CaseProblem.error(
                            new SourceLine("case.yaml", 0),
                            "the case folder " + folder + found + "; a case is a folder that holds case.yaml")));
        }
        return new CaseReader(new CaseFolder.OnDisk(folder)).read();
    }

    /** Reads a case packed with the program, by its id as {@link EmbeddedCases#list} gives it. */
    public static CaseReading readEmbedded(String id) {
        if (!EmbeddedCases.list().contains(id)) {
            return new CaseReading(
                    null,
                    List.of(CaseProblem.error(
                            new SourceLine("case.yaml", 0),
                            "there is no embedded case '" + id + "'; there are "
                                    + String.join(", ", EmbeddedCases.list()))));
        }
        return new CaseReader(new CaseFolder.OnClassPath(id)).read();
    }

    /** The header of a case packed with the program, without the rest of it. */
    static Optional<CaseHeader> readEmbeddedHeader(String id) {
        return Optional.ofNullable(new CaseReader(new CaseFolder.OnClassPath(id)).header());
    }

    private CaseReading read() {
        CaseHeader header = header();
        List<CaseEvent> events = rows("chronology.yaml", CaseRows::event);
        List<Deal> deals = rows("deals.yaml", CaseRows::deal);
        List<Commitment> commitments = rows("commitments.yaml", CaseRows::commitment);
        List<Stance> stances = rows("stances.yaml", CaseRows::stance);
        List<Leader> leaders = rows("leaders.yaml", CaseRows::leader);
        List<Prospect> prospects = rows("prospects.yaml", CaseRows::prospect);
        List<ReportedFigure> reported = rows("reported.yaml", CaseRows::reported);
        List<Claim> claims = rows("claims.yaml", ClaimReader::claim);
        List<Reference> references = rows("references.yaml", CaseRows::reference);
        List<Flag> flags = rows("flags.yaml", CaseRows::flag);
        reportStrangers();
        if (header == null) {
            return new CaseReading(null, problems.list());
        }
        CaseFile caseFile = new CaseFile(
                header, events, deals, commitments, stances, leaders, prospects, reported, claims, references, flags);
        List<CaseProblem> all = new ArrayList<>(problems.list());
        all.addAll(CaseCheck.listProblems(caseFile, declared));
        return new CaseReading(caseFile, all);
    }

    private @Nullable CaseHeader header() {
        Optional<Node> root = YamlDocument.read(folder, "case.yaml", problems);
        if (root.isEmpty()) {
            if (problems.list().isEmpty()) {
                problems.error(
                        "case.yaml", 0, "the file is missing or empty in " + folder.name() + "; a case starts with it");
            }
            return null;
        }
        return Fields.of(root.get(), "case.yaml", problems)
                .flatMap(CaseRows::header)
                .orElse(null);
    }

    private <T> List<T> rows(String file, Function<Fields, Optional<T>> reader) {
        Optional<Node> root = YamlDocument.read(folder, file, problems);
        if (root.isEmpty()
                || (root.get() instanceof ScalarNode scalar && scalar.getValue().isEmpty())) {
            return List.of();
        }
        if (!(root.get() instanceof SequenceNode sequence)) {
            problems.error(
                    file,
                    Fields.line(root.get()),
                    "the file is a list (each row starts with '- '), found " + Fields.describe(root.get()));
            return List.of();
        }
        List<T> rows = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Node node : sequence.getValue()) {
            declare(node, file, ids);
            Fields.of(node, file, problems).flatMap(reader).ifPresent(rows::add);
        }
        declared.put(file, ids);
        return rows;
    }

    /**
     * Notes the id of a row, also of a faulty one, so that pointers to it are not reported a second
     * time.
     */
    private void declare(Node node, String file, Set<String> ids) {
        if (node instanceof MappingNode mapping) {
            mapping.getValue().stream()
                    .filter(t -> t.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals("id"))
                    .map(t -> t.getValueNode())
                    .filter(ScalarNode.class::isInstance)
                    .map(ScalarNode.class::cast)
                    .forEach(id -> {
                        if (!ids.add(id.getValue())
                                || declared.values().stream().anyMatch(known -> known.contains(id.getValue()))) {
                            problems.error(file, Fields.line(id), "the id '" + id.getValue() + "' is used before");
                        }
                    });
        }
    }

    private void reportStrangers() {
        try {
            for (String name : folder.strangers()) {
                problems.warning(
                        new SourceLine(name, 0),
                        "no file of a case has this name, so it is not read; the files are "
                                + String.join(", ", FILES));
            }
        } catch (IOException e) {
            problems.error("case.yaml", 0, "the folder " + folder.name() + " cannot be listed: " + e);
        }
    }
}
