package org.entente.source.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.progress.Progress;
import org.entente.text.MessageBundle;

/** Asks a publisher's server for a file by POST, as its own page does, one question at a time. */
final class Poster {
    private static final MessageBundle MESSAGES = MessageBundle.english(Poster.class);

    /** These servers compute the file before they answer. */
    private static final int PATIENCE = 3;

    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    private static final int MOST_BYTES = 64_000_000;

    private final HttpClient client;
    private final FetchSettings settings;
    private final Backoff backoff;
    private final Pause pause;
    private final Progress progress;

    Poster(HttpClient client, FetchSettings settings, Backoff backoff, Pause pause, Progress progress) {
        this.client = client;
        this.settings = settings;
        this.backoff = backoff;
        this.pause = pause;
        this.progress = progress;
    }

    /**
     * Fetches a file of an offer. One that is there with other content is kept under a name with
     * its date.
     *
     * @throws FetchException when it cannot be had
     */
    Fetched fetch(String source, Offer.Posted offer, String name, Path folder)
            throws IOException, InterruptedException {
        String question = Objects.requireNonNull(offer.files().get(name))
                .replace("{year}", Year.now(ZoneOffset.UTC).toString());
        byte[] content = content(offer, ask(offer, name, question));
        Files.createDirectories(folder);
        Path target =
                folder.resolve(Download.of(name, URI.create(offer.address())).name());
        Path part = Files.write(folder.resolve(name + ".part"), content);
        Digests digests = Digests.of(part);
        Fetched.State state = Fetched.State.FETCHED;
        Path older = null;
        if (Files.isRegularFile(target)) {
            if (Digests.of(target).equals(digests)) {
                Files.delete(part);
                progress.say(MESSAGES.fill("unchanged", "download", name, "sha256", digests.sha256()));
                return new Fetched(
                        source,
                        target,
                        content.length,
                        digests.sha256(),
                        null,
                        Fetched.State.UNCHANGED,
                        null,
                        offer.address());
            }
            older = Downloader.setAside(target);
            state = Fetched.State.REPLACED;
            progress.say(MESSAGES.fill("older_kept", "download", name, "older", older.getFileName()));
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        progress.say(MESSAGES.fill(
                "done",
                "download",
                name,
                "bytes",
                Amounts.bytes(content.length),
                "sha256",
                digests.sha256(),
                "md5_agrees",
                ""));
        return new Fetched(source, target, content.length, digests.sha256(), null, state, older, offer.address());
    }

    private byte[] ask(Offer.Posted offer, String name, String question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(offer.address()))
                .timeout(settings.answer().multipliedBy(PATIENCE))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("User-Agent", RedirectFollower.agent())
                .POST(BodyPublishers.ofString(question, StandardCharsets.UTF_8))
                .build();
        for (int failures = 1; ; failures++) {
            String why;
            try {
                HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
                try (InputStream body = response.body()) {
                    int status = response.statusCode();
                    if (status == 200) {
                        byte[] answer = body.readNBytes(MOST_BYTES + 1);
                        if (answer.length > MOST_BYTES) {
                            throw new FetchException(MESSAGES.fill(
                                    "too_large_so_far",
                                    "address",
                                    offer.address(),
                                    "mostBytes",
                                    Amounts.bytes(MOST_BYTES)));
                        }
                        return answer;
                    }
                    why = MESSAGES.fill("status_busy", "value", status);
                    if (!PASSING.contains(status)) {
                        throw new FetchException(MESSAGES.fill(
                                "status_gone", "address", offer.address(), "status", status, "page", offer.page()));
                    }
                }
            } catch (FetchException e) {
                throw e;
            } catch (IOException e) {
                why = MESSAGES.fill(
                        "unreachable", "host", URI.create(offer.address()).getHost(), "reason", e.getMessage());
            }
            if (failures >= settings.attempts()) {
                throw new FetchException(
                        MESSAGES.fill("gave_up", "address", offer.address(), "failures", failures, "reason", why));
            }
            Duration wait = backoff.next(failures, Optional.empty()).orElse(settings.longestWait());
            progress.say(MESSAGES.fill(
                    "again",
                    "download",
                    name,
                    "reason",
                    why,
                    "wait",
                    Amounts.time(wait),
                    "failures",
                    failures + 1,
                    "attempts",
                    settings.attempts()));
            pause.rest(wait);
        }
    }

    private static byte[] content(Offer.Posted offer, byte[] answer) throws IOException {
        try {
            JsonNode field = new ObjectMapper().readTree(answer).path(offer.field());
            if (!field.isTextual() || field.textValue().isBlank()) {
                throw new FetchException(MESSAGES.fill(
                        "no_field", "address", offer.address(), "field", offer.field(), "page", offer.page()));
            }
            return offer.base64()
                    ? Base64.getDecoder().decode(field.textValue())
                    : field.textValue().getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new FetchException(MESSAGES.fill("not_json", "download", offer.address()));
        }
    }
}
