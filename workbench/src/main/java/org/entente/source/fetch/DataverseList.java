package org.entente.source.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * The files of a Dataverse dataset. A table that was turned into tab-separated text there is
 * requested in the form in which it was uploaded, which is the one that the MD5 of the list belongs
 * to; its size in the list is not to be relied on (github.com/IQSS/dataverse/issues/5321), so only
 * the MD5 is checked.
 */
final class DataverseList {
    private static final MessageBundle MESSAGES = MessageBundle.english(DataverseList.class);

    private static final Map<String, String> ENDINGS = Map.of(
            "text/csv", ".csv",
            "text/comma-separated-values", ".csv",
            "text/tsv", ".tsv",
            "application/x-stata", ".dta",
            "application/x-stata-13", ".dta",
            "application/x-stata-14", ".dta",
            "application/x-stata-15", ".dta",
            "application/x-rlang-transport", ".RData",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    private DataverseList() {}

    static List<Download> plan(String source, Offer.Dataverse offer, FetchRequest request, Lists lists)
            throws IOException, InterruptedException {
        JsonNode answer = lists.json(source, URI.create(offer.list()), source + "-list.json", offer.page());
        JsonNode files = answer.path("data").path("files");
        if (!files.isArray()) {
            throw new FetchException(MESSAGES.fill("not_json", "download", offer.list()));
        }
        Glob wanted = new Glob(request.match() == null ? offer.names() : List.of(request.match()));
        List<Download> plan = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (JsonNode file : files) {
            JsonNode data = file.path("dataFile");
            String name = name(file.path("label").asText(""), data);
            all.add(name);
            if (wanted.fits(name)) {
                plan.add(download(offer, name, data));
            }
        }
        if (plan.isEmpty()) {
            throw new FetchException(MESSAGES.fill(
                    "none_match",
                    "id",
                    offer.page(),
                    "wanted",
                    wanted,
                    "files",
                    all.stream().sorted().collect(Collectors.joining(", "))));
        }
        return plan;
    }

    private static Download download(Offer.Dataverse offer, String name, JsonNode data) throws FetchException {
        try {
            URI address =
                    URI.create(offer.file().replace("{id}", data.path("id").asText("")));
            return new Download(name, address, null, md5(data), Map.of(), 0);
        } catch (IllegalArgumentException e) {
            throw new FetchException(String.valueOf(e.getMessage()));
        }
    }

    /** The name as uploaded: in the list a converted table ends in .tab. */
    private static String name(String label, JsonNode data) {
        String original = data.path("originalFileName").asText("");
        if (!original.isEmpty()) {
            return original;
        }
        String ending = ENDINGS.get(data.path("originalFileFormat").asText(""));
        return ending != null && label.endsWith(".tab")
                ? label.substring(0, label.length() - ".tab".length()) + ending
                : label;
    }

    private static @Nullable String md5(JsonNode data) {
        String md5 = data.path("md5").asText("");
        JsonNode checksum = data.path("checksum");
        if (md5.isEmpty() && checksum.path("type").asText("").equalsIgnoreCase("MD5")) {
            md5 = checksum.path("value").asText("");
        }
        return md5.isEmpty() ? null : md5;
    }
}
