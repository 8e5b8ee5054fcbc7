package org.entente.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.source.Source;
import org.entente.source.Sources;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressBookTest {
    @TempDir
    Path folder;

    private AddressBook load(String own, String given) throws IOException {
        Files.writeString(folder.resolve(AddressBook.NAME), own);
        Path file = Files.writeString(folder.resolve("given.yaml"), given);
        return AddressBook.load(Sources.standard(), new StoreHome(folder), file);
    }

    @Test
    void everySourceIsToBeHadSomehow() throws IOException {
        AddressBook book = load("", "");

        assertThat(book.listAll().keySet())
                .containsAll(
                        Sources.standard().listAll().stream().map(Source::id).toList());
        assertThat(book.listAll().values())
                .allSatisfy(offer -> assertThat(offer.page()).startsWith("http"));
    }

    @Test
    void whatIsDoneByHandHasSteps() throws IOException {
        assertThat(AddressBook.standard().values().stream().filter(Offer.ByHand.class::isInstance))
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(((Offer.ByHand) offer).steps()).isNotEmpty());
    }

    @Test
    void everyFileHasItsOwnName() throws IOException {
        List<String> names = AddressBook.standard().values().stream()
                .filter(Offer.Files.class::isInstance)
                .flatMap(offer -> ((Offer.Files) offer).files().stream())
                .map(Offer.File::name)
                .toList();

        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyAddressIsProtected() throws IOException {
        assertThat(AddressBook.standard().values())
                .flatExtracting(Offer::addresses)
                .allSatisfy(address -> assertThat((String) address).startsWith("https://"));
    }

    @Test
    void aGivenBookGoesBeforeTheHomesAndThatBeforeTheStandard() throws IOException {
        String entry = "%s: {page: 'https://example.org', way: by-hand, why: %s, steps: [go]}\n";

        AddressBook book = load(
                entry.formatted("cow-trade", "home") + entry.formatted("nmc", "home"),
                entry.formatted("cow-trade", "given"));

        assertThat(((Offer.ByHand) book.get("cow-trade")).why()).isEqualTo("given");
        assertThat(((Offer.ByHand) book.get("nmc")).why()).isEqualTo("home");
        assertThat(book.get("mid")).isInstanceOf(Offer.Files.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a: {way: files}|at a: page is missing",
                "a: {page: x, way: fils}|at a, way: \"fils\" is none of files, dataverse",
                "a: {page: x, way: files, files: [ftp://h/x.csv]}|is no address that starts with https:// or http://",
                "a: {page: x, way: files, files: ['https://h/']}|needs a name",
                "a: {page: x, way: files, fils: []}|the keys are page, way, files",
                "a: {page: x, way: list, list: 'https://h/x', line: '(x'}|the pattern needs a group",
                "a: {page: x, way: world-bank, address: 'https://h/x', rows: many}|a whole number above zero",
                "A B: {page: x}|an id is lower case with hyphens",
                "a: [|cannot be read",
                "a: 5|keys and values are expected",
            })
    void aMistakeIsNamedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> load("", text))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("given.yaml")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"2018,2018-05,true", "2018-05,2018,true", "2018-01-31,2018-02,false", "1979,19790101000000,true"})
    void aCoarseDateMeansAllThatItCovers(String one, String other, boolean overlaps) {
        String span = DateSpan.digits(one);
        assertThat(new DateSpan(span, span).overlaps(DateSpan.digits(other))).isEqualTo(overlaps);
    }

    @ParameterizedTest
    @CsvSource({"20181301", "18", "2018-00", "yesterday", "2018-01-32"})
    void whatIsNoDateIsSaid(String text) {
        assertThatThrownBy(() -> DateSpan.digits(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no date");
    }
}
