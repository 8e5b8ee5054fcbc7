package org.entente.source.fetch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.entente.progress.Progress;
import org.entente.source.Source;
import org.entente.source.Sources;
import org.entente.store.StoreHome;
import org.entente.text.MessageBundle;

/**
 * Brings publishers' files into a folder, one after the other, so that no server gets two requests
 * at once. What cannot be fetched is reported and takes nothing else with it.
 */
public final class Fetcher {
    private static final MessageBundle MESSAGES = MessageBundle.english(Fetcher.class);

    private static final int MOST_IN_A_ROW = 3;

    private final AddressBook book;
    private final Sources sources;
    private final FetchSettings settings;
    private final HttpClient client;
    private final RandomGenerator random;
    private final Pause pause;

    public Fetcher(AddressBook book, Sources sources, FetchSettings settings) {
        this(
                book,
                sources,
                settings,
                RedirectFollower.client(settings.connect()),
                // RandomGenerator.getDefault() needs a module that the packaged runtime lacks.
                new Random(),
                Pause.real());
    }

    Fetcher(
            AddressBook book,
            Sources sources,
            FetchSettings settings,
            HttpClient client,
            RandomGenerator random,
            Pause pause) {
        this.book = book;
        this.sources = sources;
        this.settings = settings;
        this.client = client;
        this.random = random;
        this.pause = pause;
    }

    /** Where the files of a source go by default. */
    public static Path folder(StoreHome home, String id) {
        return home.directory().resolve("fetched").resolve(id);
    }

    /**
     * Fetches sources.
     *
     * @param ids entries of the address book
     * @param folder where the files go, created when it is not there
     * @throws IllegalArgumentException when an id is unknown, or a source cannot be asked without a
     *     span or states
     */
    public FetchReport fetch(List<String> ids, FetchRequest request, Path folder, Progress progress)
            throws IOException, InterruptedException {
        ids.forEach(book::get);
        Clock clock = Clock.systemUTC();
        Transfer transfer = new Transfer(new RedirectFollower(client, settings.answer()), settings, clock, progress);
        Backoff backoff = new Backoff(settings.firstWait(), settings.longestWait(), random);
        Downloader downloader = new Downloader(transfer, settings, backoff, pause, progress);
        List<Fetched> fetched = new ArrayList<>();
        List<FetchReport.Steps> byHand = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String id : new LinkedHashSet<>(ids)) {
            Offer offer = book.get(id);
            if (offer instanceof Offer.ByHand hand) {
                byHand.add(steps(id, hand));
                continue;
            }
            if (offer instanceof Offer.Posted posted) {
                postAll(id, posted, request, folder, new Poster(client, settings, backoff, pause, progress), fetched)
                        .forEach(failures::add);
                continue;
            }
            try (Lists lists = new Lists(downloader)) {
                List<Download> plan = plan(id, offer, request, lists);
                requireApart(plan, names);
                run(id, offer, plan, folder, downloader, fetched, failures);
            } catch (FetchException e) {
                failures.add(id + ": " + e.getMessage());
            }
        }
        return new FetchReport(fetched, byHand, failures);
    }

    private static List<String> postAll(
            String id, Offer.Posted offer, FetchRequest request, Path folder, Poster poster, List<Fetched> fetched)
            throws IOException, InterruptedException {
        Glob wanted = new Glob(request.match() == null ? List.of() : List.of(request.match()));
        List<String> failures = new ArrayList<>();
        for (String name : offer.files().keySet()) {
            if (wanted.fits(name)) {
                try {
                    fetched.add(poster.fetch(id, offer, name, folder));
                } catch (FetchException e) {
                    failures.add(id + ": " + e.getMessage());
                }
            }
        }
        return failures;
    }

    private void run(
            String id,
            Offer offer,
            List<Download> plan,
            Path folder,
            Downloader downloader,
            List<Fetched> fetched,
            List<String> failures)
            throws IOException, InterruptedException {
        int inARow = 0;
        for (int i = 0; i < plan.size(); i++) {
            if (i > 0 && offer instanceof Offer.Comtrade asked) {
                pause.rest(Duration.ofSeconds(asked.pause()));
            }
            try {
                fetched.add(downloader.fetch(id, plan.get(i), folder, offer.page()));
                inARow = 0;
            } catch (FetchException e) {
                failures.add(id + ": " + e.getMessage());
                inARow++;
            }
            if (inARow == MOST_IN_A_ROW && i + 1 < plan.size()) {
                failures.add(MESSAGES.fill("stopped", "id", id, "plan", plan.size() - i - 1, "inARow", inARow));
                return;
            }
        }
    }

    private static List<Download> plan(String id, Offer offer, FetchRequest request, Lists lists)
            throws IOException, InterruptedException {
        if (offer instanceof Offer.Files files) {
            Glob wanted = new Glob(request.match() == null ? List.of() : List.of(request.match()));
            List<Download> plan = files.files().stream()
                    .filter(file -> wanted.fits(file.name()))
                    .map(file -> new Download(file.name(), file.address(), null, file.md5(), Map.of(), 0))
                    .toList();
            if (plan.isEmpty()) {
                throw new FetchException(MESSAGES.fill(
                        "none_match",
                        "id",
                        id,
                        "wanted",
                        wanted,
                        "files",
                        String.join(
                                ", ",
                                files.files().stream().map(Offer.File::name).toList())));
            }
            return plan;
        }
        if (offer instanceof Offer.Dataverse dataset) {
            return DataverseList.plan(id, dataset, request, lists);
        }
        if (offer instanceof Offer.Listed list) {
            return FileList.plan(id, list, request, lists);
        }
        if (offer instanceof Offer.WorldBank bank) {
            return WorldBankPages.plan(id, bank, request, lists);
        }
        if (offer instanceof Offer.Comtrade comtrade) {
            return ComtradeQuestions.plan(id, comtrade, request);
        }
        throw new IllegalStateException("no plan for " + id);
    }

    private static void requireApart(List<Download> plan, Set<String> names) throws FetchException {
        for (Download download : plan) {
            if (!names.add(download.name())) {
                throw new FetchException(MESSAGES.fill("same_name", "download", download.name()));
            }
        }
    }

    private FetchReport.Steps steps(String id, Offer.ByHand offer) {
        return sources.find(id)
                .map(Source::description)
                .map(about -> FetchReport.Steps.of(about, offer))
                .orElseGet(() -> new FetchReport.Steps(id, offer.why(), offer.page(), offer.steps()));
    }
}
