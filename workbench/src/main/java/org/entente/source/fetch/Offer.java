package org.entente.source.fetch;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a publisher offers a source. */
public sealed interface Offer {

    /** Where a person finds the dataset and its terms. */
    String page();

    /** Short name of the way, for listings. */
    String way();

    /** Addresses that are requested first, as {@code addresses.yaml} lists them. */
    List<String> addresses();

    /**
     * Files that lie at known addresses.
     *
     * @param files what to fetch
     */
    record Files(String page, List<File> files) implements Offer {
        public Files {
            files = List.copyOf(files);
        }

        @Override
        public String way() {
            return "download";
        }

        @Override
        public List<String> addresses() {
            return files.stream().map(file -> file.address().toString()).toList();
        }
    }

    /**
     * One file at a known address.
     *
     * @param md5 checksum that the publisher states, or null
     */
    record File(String name, URI address, @Nullable String md5) {}

    /**
     * A dataset of a Dataverse installation: its API lists the files with their MD5.
     *
     * @param list address of the list, which holds the DOI
     * @param file address of a file, with {@code {id}} for its number
     * @param names patterns of the names that are wanted, with * and ?
     */
    record Dataverse(String page, String list, String file, List<String> names) implements Offer {
        public Dataverse {
            names = List.copyOf(names);
        }

        @Override
        public String way() {
            return "Dataverse list";
        }

        @Override
        public List<String> addresses() {
            return List.of(list);
        }
    }

    /**
     * A text file that lists files, a line each.
     *
     * @param list address of the list; those of the files are relative to it
     * @param line pattern of a line with the groups {@code address}, and if they are there
     *     {@code md5}, {@code size} and {@code date}
     */
    record Listed(String page, String list, Pattern line) implements Offer {
        @Override
        public String way() {
            return "file list";
        }

        @Override
        public List<String> addresses() {
            return List.of(list);
        }
    }

    /**
     * The World Bank's indicators.
     *
     * @param address of a page of an indicator, with {@code {indicator}}, {@code {rows}}, {@code
     *     {page}} and {@code {dates}}
     * @param rows rows a page
     * @param indicators codes that are fetched when none is named
     */
    record WorldBank(String page, String address, int rows, List<String> indicators) implements Offer {
        public WorldBank {
            indicators = List.copyOf(indicators);
        }

        @Override
        public String way() {
            return "API";
        }

        @Override
        public List<String> addresses() {
            return List.of(address);
        }
    }

    /**
     * UN Comtrade's totals by reporter and year.
     *
     * @param open address without a key, with {@code {reporters}}, {@code {partners}} and {@code
     *     {year}}
     * @param openRows most records of an answer without a key
     * @param keyed address with a key
     * @param keyedRows most records of an answer with a key
     * @param key name of the environment variable that holds the key
     * @param keyHeader header that carries it
     * @param pause seconds between two requests
     * @param codes Comtrade's numbers by ISO alpha-3, where they are not those of UN M49
     */
    record Comtrade(
            String page,
            String open,
            int openRows,
            String keyed,
            int keyedRows,
            String key,
            String keyHeader,
            int pause,
            Map<String, Integer> codes)
            implements Offer {
        public Comtrade {
            codes = Map.copyOf(codes);
        }

        @Override
        public String way() {
            return "API";
        }

        @Override
        public List<String> addresses() {
            return List.of(open, keyed);
        }
    }

    /**
     * Files that a publisher's own page asks of a server by POST; the answer is JSON with the file
     * in one field.
     *
     * @param address where the questions go
     * @param field the field of the answer
     * @param base64 whether the field is in base64, else it is text
     * @param files names of the files with the questions, in which {@code {year}} stands for the
     *     current year
     */
    record Posted(String page, String address, String field, boolean base64, Map<String, String> files)
            implements Offer {
        public Posted {
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        }

        @Override
        public String way() {
            return "API";
        }

        @Override
        public List<String> addresses() {
            return List.of(address);
        }
    }

    /**
     * A person must go there: a form, a licence to be accepted, or an address that changes.
     *
     * @param why what stands in the way
     * @param steps what to do; empty for what the description of the source says
     */
    record ByHand(String page, String why, List<String> steps) implements Offer {
        public ByHand {
            steps = List.copyOf(steps);
        }

        @Override
        public String way() {
            return "by hand";
        }

        @Override
        public List<String> addresses() {
            return List.of();
        }
    }
}
