package org.entente.source.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.entente.text.MessageBundle;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads an address book. Every mistake is named with its entry and key. */
final class AddressReader {
    private static final MessageBundle MESSAGES = MessageBundle.english(AddressReader.class);

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(false)
            .setCodePointLimit(1_000_000)
            .build();
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String book;

    private AddressReader(String book) {
        this.book = book;
    }

    /**
     * The entries by id.
     *
     * @param book name of the file, for messages
     */
    static Map<String, Offer> read(String book, String text) throws FetchException {
        AddressReader reader = new AddressReader(book);
        Object root;
        try {
            root = new Load(SETTINGS).loadFromString(text);
        } catch (YamlEngineException e) {
            throw new FetchException(MESSAGES.fill(
                    "book_unreadable",
                    "book",
                    book,
                    "reason",
                    String.valueOf(e.getMessage()).replaceAll("\\s+", " ")));
        }
        Map<String, Offer> offers = new LinkedHashMap<>();
        if (root == null) {
            return offers;
        }
        for (Map.Entry<String, Object> entry : reader.map("the top", root).entrySet()) {
            String id = entry.getKey();
            if (!ID.matcher(id).matches()) {
                throw reader.wrong(id, "an id is lower case with hyphens");
            }
            offers.put(id, reader.offer(reader.new Fields(id, reader.map(id, entry.getValue()))));
        }
        return offers;
    }

    private Offer offer(Fields fields) throws FetchException {
        String page = fields.text("page");
        String way = fields.text("way");
        switch (way) {
            case "files" -> {
                fields.only("page", "way", "files");
                return new Offer.Files(page, files(fields));
            }
            case "dataverse" -> {
                fields.only("page", "way", "list", "file", "names");
                return new Offer.Dataverse(page, fields.address("list"), fields.address("file"), fields.texts("names"));
            }
            case "list" -> {
                fields.only("page", "way", "list", "line");
                return new Offer.Listed(page, fields.address("list"), line(fields));
            }
            case "world-bank" -> {
                fields.only("page", "way", "address", "rows", "indicators");
                return new Offer.WorldBank(
                        page, fields.address("address"), fields.whole("rows"), fields.texts("indicators"));
            }
            case "comtrade" -> {
                fields.only(
                        "page",
                        "way",
                        "open",
                        "open-rows",
                        "keyed",
                        "keyed-rows",
                        "key",
                        "key-header",
                        "pause",
                        "codes");
                return new Offer.Comtrade(
                        page,
                        fields.address("open"),
                        fields.whole("open-rows"),
                        fields.address("keyed"),
                        fields.whole("keyed-rows"),
                        fields.text("key"),
                        fields.text("key-header"),
                        fields.whole("pause"),
                        fields.numbers("codes"));
            }
            case "post" -> {
                fields.only("page", "way", "address", "field", "encoding", "files");
                return posted(page, fields);
            }
            case "by-hand" -> {
                fields.only("page", "way", "why", "steps");
                return new Offer.ByHand(page, fields.text("why"), fields.texts("steps"));
            }
            default ->
                throw wrong(
                        fields.place + ", way",
                        "\"" + way + "\" is none of files, dataverse, list, world-bank, comtrade, post, by-hand");
        }
    }

    private Offer.Posted posted(String page, Fields fields) throws FetchException {
        String encoding = fields.text("encoding");
        if (!encoding.equals("base64") && !encoding.equals("text")) {
            throw wrong(fields.place + ", encoding", "\"" + encoding + "\" is neither base64 nor text");
        }
        Map<String, String> questions = new LinkedHashMap<>();
        for (Object entry : fields.list("files")) {
            Fields file = new Fields(fields.place + ", files", map(fields.place + ", files", entry));
            file.only("name", "body");
            questions.put(file.text("name"), file.text("body"));
        }
        return new Offer.Posted(
                page, fields.address("address"), fields.text("field"), encoding.equals("base64"), questions);
    }

    private List<Offer.File> files(Fields fields) throws FetchException {
        List<Offer.File> files = new ArrayList<>();
        for (Object entry : fields.list("files")) {
            if (entry instanceof String address) {
                files.add(file(fields, new Fields(fields.place + ", files", Map.of("address", address))));
            } else {
                Fields file = new Fields(fields.place + ", files", map(fields.place + ", files", entry));
                file.only("address", "name", "md5");
                files.add(file(fields, file));
            }
        }
        if (files.isEmpty()) {
            throw wrong(fields.place + ", files", "at least one file is needed");
        }
        return files;
    }

    private Offer.File file(Fields parent, Fields file) throws FetchException {
        URI address = URI.create(file.address("address"));
        String path = Optional.ofNullable(address.getPath()).orElse("");
        String name = file.findText("name").orElse(path.substring(path.lastIndexOf('/') + 1));
        try {
            return new Offer.File(
                    Download.of(name, address).name(),
                    address,
                    file.findText("md5").orElse(null));
        } catch (IllegalArgumentException e) {
            throw wrong(parent.place + ", files", address + " needs a name, such as name: data.csv");
        }
    }

    private Pattern line(Fields fields) throws FetchException {
        String pattern = fields.text("line");
        try {
            if (!pattern.contains("(?<address>")) {
                throw wrong(fields.place + ", line", "the pattern needs a group (?<address>…)");
            }
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw wrong(fields.place + ", line", "is no pattern: " + e.getDescription());
        }
    }

    private Map<String, Object> map(String place, Object value) throws FetchException {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong(place, "keys and values are expected");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getValue() == null) {
                throw wrong(place + ", " + entry.getKey(), "the value is missing");
            }
            named.put(String.valueOf(entry.getKey()), entry.getValue());
        }
        return named;
    }

    private FetchException wrong(String place, String what) {
        return new FetchException(MESSAGES.fill("book_wrong", "book", book, "place", place, "what", what));
    }

    /** The keys of one entry. */
    private final class Fields {
        private final String place;
        private final Map<String, Object> values;

        Fields(String place, Map<String, Object> values) {
            this.place = place;
            this.values = values;
        }

        void only(String... known) throws FetchException {
            for (String key : values.keySet()) {
                if (!Set.of(known).contains(key)) {
                    throw wrong(place + ", " + key, "the keys are " + String.join(", ", known));
                }
            }
        }

        Optional<String> findText(String key) {
            return Optional.ofNullable(values.get(key)).map(Object::toString);
        }

        String text(String key) throws FetchException {
            return findText(key).filter(text -> !text.isBlank()).orElseThrow(() -> missing(key));
        }

        private FetchException missing(String key) {
            return wrong(place, key + " is missing");
        }

        String address(String key) throws FetchException {
            String text = text(key);
            String plain = text.replaceAll("\\{[a-z]+}", "1");
            try {
                URI address = URI.create(plain);
                String scheme = String.valueOf(address.getScheme());
                if (address.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                    return text;
                }
            } catch (IllegalArgumentException e) {
                throw wrong(place + ", " + key, MESSAGES.fill("not_http", "address", text));
            }
            throw wrong(place + ", " + key, MESSAGES.fill("not_http", "address", text));
        }

        int whole(String key) throws FetchException {
            if (values.get(key) instanceof Integer number && number > 0) {
                return number;
            }
            throw wrong(place + ", " + key, "a whole number above zero is expected");
        }

        List<?> list(String key) throws FetchException {
            if (values.get(key) instanceof List<?> list) {
                return list;
            }
            throw wrong(place + ", " + key, "a list is expected");
        }

        List<String> texts(String key) throws FetchException {
            return values.containsKey(key)
                    ? list(key).stream().map(String::valueOf).toList()
                    : List.of();
        }

        Map<String, Integer> numbers(String key) throws FetchException {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            if (values.containsKey(key)) {
                for (Map.Entry<String, Object> entry :
                        map(place + ", " + key, values.get(key)).entrySet()) {
                    if (!(entry.getValue() instanceof Integer number)) {
                        throw wrong(place + ", " + key + ", " + entry.getKey(), "a whole number is expected");
                    }
                    numbers.put(entry.getKey(), number);
                }
            }
            return numbers;
        }
    }
}
