package org.entente.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages say the same, with the same places. */
class WebTextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)[,}]");

    @Test
    void turkishHasEveryKeyAndTheSamePlaces() throws IOException {
        Properties english = read("texts_en.properties");
        Properties turkish = read("texts_tr.properties");
        assertThat(turkish.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        List<String> differing = english.stringPropertyNames().stream()
                .filter(key -> !places(english.getProperty(key)).equals(places(turkish.getProperty(key))))
                .toList();
        assertThat(differing).isEmpty();
    }

    private static List<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return new ArrayList<>(places);
    }

    private static Properties read(String name) throws IOException {
        Properties read = new Properties();
        try (InputStreamReader in =
                new InputStreamReader(WebTexts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            read.load(in);
        }
        return read;
    }
}
