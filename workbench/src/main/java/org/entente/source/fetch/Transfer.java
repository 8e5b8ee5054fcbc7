package org.entente.source.fetch;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.progress.Progress;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a file (RFC 9110): from where it stopped, if the server still has the same one,
 * else from the start.
 */
final class Transfer {
    private static final MessageBundle MESSAGES = MessageBundle.english(Transfer.class);

    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    private final RedirectFollower web;
    private final FetchSettings settings;
    private final Clock clock;
    private final Progress progress;

    Transfer(RedirectFollower web, FetchSettings settings, Clock clock, Progress progress) {
        this.web = web;
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Adds to the part what is lacking.
     *
     * @param ifChanged headers that are sent when nothing of the file is there
     * @return false when the server says that nothing has changed
     * @throws TryAgainException when it may go better another time
     * @throws FetchException when it will not
     */
    boolean run(Download download, PartFile part, Map<String, String> ifChanged, String page)
            throws IOException, InterruptedException {
        if (part.validator().isEmpty()) {
            part.discard();
        }
        long from = part.size();
        if (from > 0 && part.total().equals(Optional.of(from))) {
            return true;
        }
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept-Encoding", "identity");
        if (from > 0) {
            headers.put("Range", "bytes=" + from + "-");
            headers.put("If-Range", part.validator().orElseThrow());
        } else {
            headers.putAll(ifChanged);
        }
        HttpResponse<Body> response = web.get(download.address(), headers, download.secrets());
        try (Body body = response.body()) {
            switch (response.statusCode()) {
                case 200 -> begin(download, part, from, response.headers(), page);
                case 206 -> requireSame(part, from, response.headers());
                case 304 -> {
                    if (ifChanged.isEmpty() || from > 0) {
                        throw new TryAgainException(MESSAGES.fill("status_busy", "value", 304), null);
                    }
                    return false;
                }
                case 416 -> {
                    part.discard();
                    throw new TryAgainException(MESSAGES.get("range_refused"), null);
                }
                default -> refuse(download, response, page);
            }
            receive(download, part, body);
        }
        return true;
    }

    private void begin(Download download, PartFile part, long from, HttpHeaders headers, String page)
            throws IOException {
        String encoding = headers.firstValue("Content-Encoding").orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            throw new FetchException(MESSAGES.fill("encoded", "address", download.address(), "encoding", encoding));
        }
        String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") && !download.name().contains(".htm")) {
            throw new FetchException(MESSAGES.fill(
                    "web_page", "address", download.address(), "download", download.name(), "page", page));
        }
        OptionalLong length = headers.firstValueAsLong("Content-Length");
        if (length.isPresent()) {
            requireRoom(download, part.file(), length.getAsLong());
        }
        if (from > 0) {
            progress.say(MESSAGES.fill("restarted", "download", download.name()));
        }
        part.restart(
                length.isPresent() ? length.getAsLong() : null,
                headers.firstValue("ETag").orElse(null),
                headers.firstValue("Last-Modified").orElse(null));
    }

    private void requireRoom(Download download, Path file, long length) throws IOException {
        if (length > settings.mostBytes()) {
            throw new FetchException(MESSAGES.fill(
                    "too_large",
                    "address",
                    download.address(),
                    "length",
                    Amounts.bytes(length),
                    "mostBytes",
                    Amounts.bytes(settings.mostBytes())));
        }
        long free = Files.getFileStore(file).getUsableSpace();
        if (length > free) {
            throw new FetchException(MESSAGES.fill(
                    "no_space",
                    "download",
                    download.name(),
                    "length",
                    Amounts.bytes(length),
                    "free",
                    Amounts.bytes(free),
                    "parent",
                    file.getParent()));
        }
    }

    /** A continuation is taken only at the right place of the same file. */
    private static void requireSame(PartFile part, long from, HttpHeaders headers) throws IOException {
        Matcher range = RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
        if (from == 0 || !range.matches() || !range.group(1).equals(Long.toString(from))) {
            part.discard();
            throw new TryAgainException(MESSAGES.get("not_where_left"), null);
        }
        boolean otherTotal = part.total().isPresent()
                && !range.group(2).equals("*")
                && !range.group(2).equals(part.total().get().toString());
        Optional<String> etag = headers.firstValue("ETag");
        boolean otherTag = etag.isPresent() && part.etag().isPresent() && !etag.equals(part.etag());
        if (otherTotal || otherTag) {
            part.discard();
            throw new TryAgainException(MESSAGES.get("changed"), null);
        }
    }

    private void refuse(Download download, HttpResponse<Body> response, String page) throws IOException {
        int status = response.statusCode();
        switch (status) {
            case 408, 425, 429, 500, 502, 503, 504 ->
                throw new TryAgainException(
                        MESSAGES.fill("status_busy", "value", status),
                        asked(response.headers()).orElse(null));
            case 404, 410 ->
                throw new FetchException(
                        MESSAGES.fill("status_gone", "address", download.address(), "status", status, "page", page));
            case 401, 403 ->
                throw new FetchException(MESSAGES.fill(
                        "status_denied",
                        "address",
                        download.address(),
                        "status",
                        status,
                        "response",
                        ServerMessage.by(response),
                        "page",
                        page));
            default ->
                throw new FetchException(MESSAGES.fill(
                        "status_other",
                        "address",
                        download.address(),
                        "status",
                        status,
                        "response",
                        ServerMessage.by(response)));
        }
    }

    /** {@code Retry-After}: seconds, or a date. */
    private Optional<Duration> asked(HttpHeaders headers) {
        return headers.firstValue("Retry-After").map(String::strip).map(this::wish);
    }

    private @Nullable Duration wish(String text) {
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), then);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void receive(Download download, PartFile part, Body body) throws IOException, InterruptedException {
        try (Progress.Task task = progress.begin(download.name(), part.total().orElse(-1L))) {
            task.advance(part.size());
            long window = System.nanoTime();
            long inWindow = 0;
            while (true) {
                Duration left = settings.stall().minusNanos(System.nanoTime() - window);
                if (left.isNegative() || left.isZero()) {
                    if (inWindow < settings.leastBytes()) {
                        throw stalled();
                    }
                    window = System.nanoTime();
                    inWindow = 0;
                    continue;
                }
                Optional<List<ByteBuffer>> piece = next(part, body, left);
                if (piece.isEmpty()) {
                    continue;
                }
                if (piece.get().isEmpty()) {
                    break;
                }
                long came = 0;
                for (ByteBuffer buffer : piece.get()) {
                    came += buffer.remaining();
                    if (part.size() + buffer.remaining() > settings.mostBytes()) {
                        part.discard();
                        throw new FetchException(MESSAGES.fill(
                                "too_large_so_far",
                                "address",
                                download.address(),
                                "mostBytes",
                                Amounts.bytes(settings.mostBytes())));
                    }
                    part.write(buffer);
                }
                task.advance(came);
                inWindow += came;
            }
            requireAll(part);
        }
    }

    private TryAgainException stalled() {
        return new TryAgainException(
                MESSAGES.fill(
                        "stalled",
                        "leastBytes",
                        Amounts.bytes(settings.leastBytes()),
                        "stall",
                        Amounts.time(settings.stall())),
                null);
    }

    private static Optional<List<ByteBuffer>> next(PartFile part, Body body, Duration patience)
            throws IOException, InterruptedException {
        try {
            return body.next(patience);
        } catch (IOException e) {
            throw brokeOff(part);
        }
    }

    private static void requireAll(PartFile part) throws IOException {
        if (part.total().isPresent() && part.total().get() > part.size()) {
            throw brokeOff(part);
        }
        if (part.total().isPresent() && part.total().get() < part.size()) {
            part.discard();
            throw new TryAgainException(MESSAGES.get("not_where_left"), null);
        }
    }

    private static TryAgainException brokeOff(PartFile part) throws IOException {
        String came = Amounts.bytes(part.size());
        return new TryAgainException(
                part.total().isPresent()
                        ? MESSAGES.fill(
                                "broke_off_of",
                                "came",
                                came,
                                "total",
                                Amounts.bytes(part.total().get()))
                        : MESSAGES.fill("broke_off", "came", came),
                null);
    }
}
