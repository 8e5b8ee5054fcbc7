package org.entente.source.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.entente.text.MessageBundle;

/**
 * Looks through a downloaded file before it gets its name: whether it is whole, harmless, and no
 * web page.
 */
final class Inspection {
    private static final MessageBundle MESSAGES = MessageBundle.english(Inspection.class);

    private static final int HEAD = 512;

    private final long mostUnpacked;

    Inspection(long mostUnpacked) {
        this.mostUnpacked = mostUnpacked;
    }

    /**
     * @param file where the content is
     * @throws FetchException when it is to be thrown away
     */
    void require(Path file, Download download, String page) throws IOException {
        String name = download.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".html") && !name.endsWith(".htm") && isWebPage(file)) {
            throw new FetchException(MESSAGES.fill(
                    "web_page", "address", download.address(), "download", download.name(), "page", page));
        }
        try {
            if (name.endsWith(".zip") || name.endsWith(".xlsx")) {
                unzip(file, download.name());
            } else if (name.endsWith(".gz")) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    drain(in, 0, download.name());
                }
            }
        } catch (ZipException | EOFException e) {
            throw new FetchException(MESSAGES.fill("damaged", "download", download.name(), "reason", e.getMessage()));
        }
        if (download.rowLimit() > 0) {
            requireRecords(file, download);
        }
    }

    private static boolean isWebPage(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1)
                    .stripLeading()
                    .toLowerCase(Locale.ROOT);
            return head.startsWith("<!doctype html") || head.startsWith("<html");
        }
    }

    private void unzip(Path file, String name) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            long unpacked = 0;
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                try (InputStream in = archive.getInputStream(entries.nextElement())) {
                    unpacked = drain(in, unpacked, name);
                }
            }
        }
    }

    /**
     * Reads to the end, which checks the checksums within; what the archive states of its sizes is
     * not believed.
     */
    private long drain(InputStream in, long before, String name) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = before;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            unpacked += n;
            if (unpacked > mostUnpacked) {
                throw new FetchException(
                        MESSAGES.fill("bomb", "name", name, "mostUnpacked", Amounts.bytes(mostUnpacked)));
            }
        }
        return unpacked;
    }

    /** An answer that is as long as answers may be has been cut off without saying so. */
    private static void requireRecords(Path file, Download download) throws IOException {
        int records = 0;
        boolean found = false;
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new FetchException(MESSAGES.fill("not_json", "download", download.name()));
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (field.equals("error")
                        && value == JsonToken.VALUE_STRING
                        && !json.getText().isBlank()) {
                    throw new FetchException(
                            MESSAGES.fill("publisher_says", "download", download.name(), "text", json.getText()));
                }
                if (field.equals("data") && value == JsonToken.START_ARRAY) {
                    found = true;
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        records++;
                        json.skipChildren();
                    }
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonParseException e) {
            throw new FetchException(MESSAGES.fill("not_json", "download", download.name()));
        }
        if (!found) {
            throw new FetchException(MESSAGES.fill("not_json", "download", download.name()));
        }
        if (records == 0) {
            throw new FetchException(MESSAGES.fill("no_records", "download", download.name()));
        }
        if (records >= download.rowLimit()) {
            throw new FetchException(MESSAGES.fill(
                    "cut_off",
                    "download",
                    download.name(),
                    "records",
                    records,
                    "value",
                    download.secrets().isEmpty() ? " or use a key (docs/fetching.md)" : ""));
        }
    }
}
