package org.entente.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.events.EventFile;
import org.entente.events.EventImport;
import org.entente.events.EventRollup;
import org.entente.events.GdeltLines;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Measures;
import org.entente.progress.Progress;
import org.entente.source.Sources;
import org.entente.source.imports.ImportOptions;
import org.entente.source.imports.Importer;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.entente.store.StoreWriter;

/** A small store of typed rows: trade and votes, and on request events. */
public final class CheckBench {
    private final Path folder;
    private final StoreHome home;

    public CheckBench(Path folder) {
        this.folder = folder;
        this.home = new StoreHome(folder.resolve("home"));
    }

    /** For a store that something else made. */
    public CheckBench(StoreHome home) {
        this.folder = home.directory();
        this.home = home;
    }

    /** The same store in another folder, where it can be damaged. */
    public CheckBench copyTo(Path other) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                Path copy = other.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return new CheckBench(other);
    }

    public StoreHome home() {
        return home;
    }

    /** Imports flows of three states and four roll calls, in which one row is rejected. */
    public CheckBench fill() throws IOException {
        List<String> trade = new ArrayList<>(List.of("ccode1,ccode2,year,flow1,flow2"));
        for (int year = 1950; year < 2000; year++) {
            trade.add("2,20,%d,%d,%d".formatted(year, year - 1940, 3 * (year - 1940)));
            trade.add("2,640,%d,%d,%d".formatted(year, year - 1949, 2));
        }
        trade.add("2,640,2000,nonsense,2");
        Path file = Files.write(folder.resolve("trade.csv"), trade);
        Path calls = Files.writeString(folder.resolve("un_roll_calls.csv"), """
                rcid,session,importantvote,date,unres,amend,para,short,descr
                1,65,0,2010-11-01,R/65/1,0,0,ONE,first
                2,65,0,2010-11-02,R/65/2,0,0,TWO,second
                3,65,1,2010-11-03,R/65/3,0,0,THREE,third
                """);
        Path votes = Files.writeString(folder.resolve("un_votes.csv"), """
                rcid,country,country_code,vote
                1,Turkey,TR,yes
                1,Pakistan,PK,yes
                2,Turkey,TR,no
                2,Pakistan,PK,abstain
                3,Turkey,TR,yes
                3,Pakistan,PK,yes
                """);
        new Importer(Sources.standard(), home)
                .importAll(List.of(file, calls, votes), ImportOptions.PLAIN, Progress.silent());
        return this;
    }

    /** Adds two files of events and their roll-up. */
    public CheckBench fillEvents() throws IOException {
        Random random = new Random(58);
        List<String> actors = List.of("TUR", "PAK", "IND", "");
        List<EventFile> files = new ArrayList<>();
        for (int file = 0; file < 2; file++) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                lines.add(GdeltLines.gdelt(
                        58,
                        file * 250 + i,
                        "2018%02d%02d".formatted(1 + random.nextInt(3), 1 + random.nextInt(28)),
                        actors.get(random.nextInt(actors.size())),
                        actors.get(random.nextInt(actors.size())),
                        "042",
                        1,
                        1.9,
                        1 + random.nextInt(5)));
            }
            lines.add("not\ta\tline");
            Path path = Files.write(folder.resolve("day" + file + ".CSV"), lines);
            files.add(EventFile.recognise(path).orElseThrow());
        }
        new EventImport(home).importAll(files, Progress.silent());
        new EventRollup(home).rollUp("gdelt");
        return this;
    }

    public Findings check() throws IOException {
        return check(Instant.now());
    }

    public Findings check(Instant now, Path... files) throws IOException {
        Measures measures = StandardMeasures.create();
        try (Store store = Store.open(home)) {
            return new StoreCheck(home, store, measures, now).run(List.of(files));
        }
    }

    /** What is wrong with the rows, without deriving figures again. */
    public List<String> wrongRows() throws IOException {
        try (Store store = Store.open(home)) {
            return wrong(new StoreCheck(home, store, StandardMeasures.create(), Instant.now()).checkRows());
        }
    }

    /** What is wrong with the events alone. */
    public List<String> wrongEvents() throws IOException {
        Findings findings = new Findings();
        try (Store store = Store.open(home)) {
            EventInspection.inspect(home, store, findings);
        }
        return wrong(findings);
    }

    /** What is wrong, each as {@code area subject: text}. */
    public static List<String> wrong(Findings findings) {
        return findings.list().stream()
                .filter(finding -> finding.verdict() == Finding.Verdict.WRONG)
                .map(finding -> finding.area() + " " + finding.subject() + ": " + finding.text())
                .toList();
    }

    /** Changes rows behind the back of the importer. */
    public void change(String... statements) {
        try (StoreWriter writer = StoreWriter.begin(home)) {
            Stream.of(statements).forEach(writer::execute);
            writer.commit();
        }
    }

    /** All rows of all tables as one text a table, independently of what a check reads. */
    public List<String> dump() {
        List<String> tables = new ArrayList<>();
        try (Store store = Store.open(home)) {
            for (String table : Store.tables()) {
                Columns rows = store.query(
                        "SELECT coalesce(string_agg(CAST(t AS VARCHAR), chr(10) ORDER BY CAST(t AS VARCHAR)), '') AS all_rows FROM "
                                + table + " t");
                tables.add(table + "\n" + rows.getText("all_rows", 0));
            }
        }
        return tables;
    }
}
