package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.OutputFormat;
import org.entente.cli.shared.UsageException;
import org.entente.country.CountryNames;
import org.entente.source.Sources;
import org.entente.source.fetch.AddressBook;
import org.entente.source.fetch.FetchRequest;
import org.entente.source.fetch.FetchSettings;
import org.entente.source.fetch.Fetched;
import org.entente.source.fetch.Offer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente fetch}: files from their publishers. */
@Command(
        name = "fetch",
        description = "Downloads sources from their publishers; where that needs a person, prints the steps.",
        footer = {"", "Examples:", "  entente fetch --list", "  entente fetch un-votes --import"})
public final class FetchCommand implements Callable<Integer> {
    private final Globals globals;

    @Parameters(paramLabel = "SOURCE", arity = "0..*", description = "Sources, such as cow-trade; --list names all.")
    private List<String> ids = List.of();

    @Option(names = "--list", description = "Say where sources are fetched from, and ask no server.")
    private boolean list;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the files go (default: fetched/SOURCE in the home folder).")
    private @Nullable Path folder;

    @Option(names = "--import", description = "Import what was fetched.")
    private boolean importing;

    @Option(names = "--from", paramLabel = "DATE", description = "First year, month or day wanted: 2018 or 2018-01-31.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last one wanted.")
    private @Nullable String to;

    @Option(
            names = "--states",
            paramLabel = "A,B",
            split = ",",
            description = "States whose trade is wanted (comtrade).")
    private List<String> states = List.of();

    @Option(
            names = "--indicators",
            paramLabel = "CODE,...",
            split = ",",
            description = "Indicators that are wanted (world-bank), such as SP.POP.TOTL.")
    private List<String> indicators = List.of();

    @Option(names = "--match", paramLabel = "PATTERN", description = "Only files whose name fits, such as 'UNVotes*'.")
    private @Nullable String match;

    @Option(names = "--addresses", paramLabel = "FILE", description = "An address book that goes before the others.")
    private @Nullable Path addresses;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            description = "Largest file taken, such as 500MB (default: 4GB).")
    private @Nullable String maxSize;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Longest silence of a server (default: 20 to 60).")
    private @Nullable Integer timeout;

    @Option(names = "--attempts", paramLabel = "N", description = "Attempts without progress (default: 5).")
    private @Nullable Integer attempts;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    public FetchCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        AddressBook book = AddressBook.load(Sources.standard(), globals.home(), addresses);
        for (String id : ids) {
            if (book.find(id).isEmpty()) {
                throw SourceNames.unknown(id, List.copyOf(book.listAll().keySet()));
            }
        }
        if (list) {
            return printList(book);
        }
        if (ids.isEmpty()) {
            throw new UsageException(MESSAGES.get("fetch_what"));
        }
        try {
            return fetch(book);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private int printList(AddressBook book) {
        new ColumnList<Map.Entry<String, Offer>>()
                .with("source", Map.Entry::getKey)
                .with("way", entry -> entry.getValue().way())
                .with("page", entry -> entry.getValue().page())
                .with("address", entry -> addresses(entry.getValue()))
                .list(book.listAll().entrySet().stream()
                        .filter(entry -> ids.isEmpty() || ids.contains(entry.getKey()))
                        .toList())
                .print(globals.out(), format);
        return Exit.DONE;
    }

    private static @Nullable String addresses(Offer offer) {
        return offer.addresses().isEmpty() ? null : String.join(" ", offer.addresses());
    }

    private int fetch(AddressBook book) throws IOException, InterruptedException {
        FetchRequest request = new FetchRequest(
                from,
                to,
                states.stream()
                        .map(text -> CountryNames.standard().resolve(text.strip()))
                        .toList(),
                indicators.stream().map(String::strip).toList(),
                match,
                globals.environment());
        FetchRun run = new FetchRun(globals, book, settings());
        List<Fetched> files = new ArrayList<>();
        int exit = Exit.DONE;
        if (folder != null) {
            exit = run.fetch(ids, request, folder, files);
        } else {
            for (String id : ids.stream().distinct().toList()) {
                exit = Math.max(exit, run.fetch(List.of(id), request, run.folder(id), files));
            }
        }
        print(files);
        return importing && !files.isEmpty() ? Math.max(exit, run.bring(files)) : exit;
    }

    private FetchSettings settings() {
        FetchSettings settings = FetchSettings.standard();
        if (maxSize != null) {
            settings = settings.withMostBytes(ByteSize.parse(maxSize));
        }
        if (timeout != null) {
            settings = settings.withTimeout(Duration.ofSeconds(timeout));
        }
        return attempts == null ? settings : settings.withAttempts(attempts);
    }

    private void print(List<Fetched> files) {
        new ColumnList<Fetched>()
                .with("source", Fetched::source)
                .with("file", fetched -> fetched.file().toString())
                .with("bytes", Fetched::bytes)
                .with("sha256", Fetched::sha256)
                .with("md5_as_published", Fetched::md5Agrees)
                .with("state", fetched -> fetched.state().name().toLowerCase(Locale.ROOT))
                .with("address", Fetched::address)
                .list(files)
                .print(globals.out(), format);
    }
}
