package org.entente.source.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * The files of a list in text form. Lines of other kinds are passed over: such lists hold more than
 * one kind of file.
 */
final class FileList {
    private static final MessageBundle MESSAGES = MessageBundle.english(FileList.class);

    private FileList() {}

    static List<Download> plan(String source, Offer.Listed offer, FetchRequest request, Lists lists)
            throws IOException, InterruptedException {
        boolean dated = offer.line().pattern().contains("(?<date>");
        if (dated && request.from() == null && request.match() == null) {
            throw new IllegalArgumentException(MESSAGES.fill("needs_span", "source", source));
        }
        String today = LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE);
        DateSpan span = new DateSpan(
                request.from() == null ? "0000" : request.from(), request.to() == null ? today : request.to());
        Glob wanted = new Glob(request.match() == null ? List.of() : List.of(request.match()));
        URI address = URI.create(offer.list());
        Path list = lists.get(source, address, source + "-list.txt", offer.page());
        List<Download> plan = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(list, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher fields = offer.line().matcher(line);
                if (fields.matches() && (!dated || span.overlaps(fields.group("date")))) {
                    plan.add(read(offer, address, fields));
                }
            }
        }
        plan.removeIf(download -> !wanted.fits(download.name()));
        if (plan.isEmpty()) {
            throw new FetchException(MESSAGES.fill(
                    "none_in_span",
                    "list",
                    offer.list(),
                    "from",
                    request.from() == null ? "the first day" : request.from(),
                    "to",
                    request.to() == null ? "today" : request.to()));
        }
        return plan;
    }

    private static Download read(Offer.Listed offer, URI list, Matcher fields) throws FetchException {
        try {
            return download(offer, list, fields);
        } catch (IllegalArgumentException e) {
            throw new FetchException(String.valueOf(e.getMessage()));
        }
    }

    private static Download download(Offer.Listed offer, URI list, Matcher fields) {
        URI file = list.resolve(fields.group("address"));
        boolean sameHost = list.getHost().equalsIgnoreCase(file.getHost());
        if (sameHost && list.getScheme().equals("https") && "http".equals(file.getScheme())) {
            // GDELT's list names http addresses, which its server gives by https as well.
            file = URI.create("https" + file.toString().substring("http".length()));
        }
        String path = file.getPath();
        String size = group(offer, fields, "size");
        return new Download(
                path.substring(path.lastIndexOf('/') + 1),
                file,
                size == null ? null : Long.valueOf(size),
                group(offer, fields, "md5"),
                Map.of(),
                0);
    }

    private static @Nullable String group(Offer.Listed offer, Matcher fields, String name) {
        return offer.line().pattern().contains("(?<" + name + ">") ? fields.group(name) : null;
    }
}
