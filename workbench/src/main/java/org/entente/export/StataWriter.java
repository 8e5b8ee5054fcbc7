package org.entente.export;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes a Stata data file of format 118 (Stata 14 and later, UTF-8), as "help dta" of Stata
 * documents it: a header between tags, a map of the positions of the parts, what the variables are
 * called and mean, rows of fixed width, and labels of values. Without a time stamp, so that the
 * same data give the same bytes.
 */
final class StataWriter implements Closeable {
    private static final int NAME_WIDTH = 129;
    private static final int FORMAT_WIDTH = 57;
    private static final int LABEL_WIDTH = 321;
    private static final int LONGEST_LABEL = 80;
    private static final int VALUE_LABEL_PADDING = 3;
    private static final int LONGEST_TEXT = 2045;
    private static final byte MISSING_BYTE = 101;
    private static final short MISSING_INT = 32_741;
    private static final long MISSING_DOUBLE = 0x7fe0000000000000L;

    /** What a variable holds; texts have a width in bytes. */
    enum Type {
        DOUBLE(65_526, Double.BYTES, "%10.0g"),
        INT(65_529, Short.BYTES, "%8.0g"),
        BYTE(65_530, Byte.BYTES, "%8.0g"),
        TEXT(0, 0, "%s");

        private final int code;
        private final int width;
        private final String format;

        Type(int code, int width, String format) {
            this.code = code;
            this.width = width;
            this.format = format;
        }
    }

    /**
     * A variable.
     *
     * @param name as {@link StataNames} gives it
     * @param textWidth bytes of the longest text; 0 for numbers
     * @param label one line, cut at 80 characters
     * @param valueLabels name of the labels of its values; empty for none
     * @param notes what {@code notes} prints of it in Stata
     */
    record Variable(String name, Type type, int textWidth, String label, String valueLabels, List<String> notes) {
        Variable {
            notes = List.copyOf(notes);
            if (type == Type.TEXT && (textWidth < 1 || textWidth > LONGEST_TEXT)) {
                throw new IllegalArgumentException(name + ": a text of Stata has 1 to 2045 bytes, not " + textWidth);
            }
        }

        private int code() {
            return type == Type.TEXT ? textWidth : type.code;
        }

        private int width() {
            return type == Type.TEXT ? textWidth : type.width;
        }

        private String format() {
            return type == Type.TEXT ? "%" + textWidth + "s" : type.format;
        }
    }

    private final OutputStream out;
    private final List<Variable> variables;
    private final ByteBuffer row;
    private final byte[] labels;
    private final long rows;
    private long written;
    private int filled;

    /**
     * Writes all that stands above the data.
     *
     * @param title label of the data set, cut at 80 characters
     * @param notes what {@code notes} prints of the data set in Stata
     * @param valueLabels by name, labels of values by value
     */
    StataWriter(
            Path file,
            String title,
            List<Variable> variables,
            List<String> notes,
            long rows,
            Map<String, Map<Integer, String>> valueLabels)
            throws IOException {
        this.variables = List.copyOf(variables);
        this.rows = rows;
        this.row = little(variables.stream().mapToInt(Variable::width).sum());
        this.labels = valueLabels(valueLabels);
        byte[] header = header(cut(title));
        List<byte[]> parts = parts(characteristics(notes));
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 18);
        out.write(header);
        out.write(map(header.length, parts));
        for (byte[] part : parts) {
            out.write(part);
        }
        tag("<data>");
    }

    /** Sets the next field of the row to a number. */
    void number(double value) {
        row.putDouble(value);
        filled++;
    }

    /** Sets the next field, whose type is {@link Type#INT} or {@link Type#BYTE}. */
    void whole(long value) {
        if (variables.get(filled).type() == Type.BYTE) {
            row.put((byte) value);
        } else {
            row.putShort((short) value);
        }
        filled++;
    }

    /** Sets the next field to a text. */
    void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        row.put(bytes);
        row.position(row.position() + variables.get(filled).width() - bytes.length);
        filled++;
    }

    /** Leaves the next field without value. */
    void missing() {
        switch (variables.get(filled).type()) {
            case DOUBLE -> row.putLong(MISSING_DOUBLE);
            case INT -> row.putShort(MISSING_INT);
            case BYTE -> row.put(MISSING_BYTE);
            case TEXT -> row.position(row.position() + variables.get(filled).width());
        }
        filled++;
    }

    /** Ends the row. */
    void end() throws IOException {
        if (filled != variables.size()) {
            throw new IllegalStateException("a row of " + filled + " fields for " + variables.size() + " variables");
        }
        out.write(row.array());
        Arrays.fill(row.array(), (byte) 0);
        row.clear();
        filled = 0;
        written++;
    }

    /** Writes what stands below the data. */
    @Override
    public void close() throws IOException {
        try (out) {
            if (written == rows) {
                tag("</data><strls></strls>");
                out.write(labels);
                tag("</stata_dta>");
            }
        }
    }

    private byte[] header(byte[] title) {
        ByteBuffer header = little(200 + title.length);
        put(header, "<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>");
        header.putShort((short) variables.size());
        put(header, "</K><N>");
        header.putLong(rows);
        put(header, "</N><label>");
        header.putShort((short) title.length);
        header.put(title);
        put(header, "</label><timestamp>");
        header.put((byte) 0);
        put(header, "</timestamp></header>");
        return used(header);
    }

    /** From the types of the variables to the characteristics, each with its tags. */
    private List<byte[]> parts(byte[] characteristics) {
        List<byte[]> parts = new ArrayList<>();
        int count = variables.size();
        parts.add(part(
                "variable_types",
                count * Short.BYTES,
                (into, i) -> into.putShort((short) variables.get(i).code())));
        parts.add(part(
                "varnames",
                count * NAME_WIDTH,
                (into, i) -> fixed(into, variables.get(i).name(), NAME_WIDTH)));
        parts.add(part("sortlist", (count + 1) * Short.BYTES, (into, i) -> {}));
        parts.add(part(
                "formats",
                count * FORMAT_WIDTH,
                (into, i) -> fixed(into, variables.get(i).format(), FORMAT_WIDTH)));
        parts.add(part(
                "value_label_names",
                count * NAME_WIDTH,
                (into, i) -> fixed(into, variables.get(i).valueLabels(), NAME_WIDTH)));
        parts.add(part("variable_labels", count * LABEL_WIDTH, (into, i) -> {
            byte[] label = cut(variables.get(i).label());
            into.put(label);
            into.position(into.position() + LABEL_WIDTH - label.length);
        }));
        parts.add(characteristics);
        return parts;
    }

    /**
     * Notes are characteristics of the data set ({@code _dta}) or of a variable: {@code note1},
     * {@code note2} and so on, and {@code note0} with their number.
     */
    private byte[] characteristics(List<String> notes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("<characteristics>".getBytes(StandardCharsets.US_ASCII));
        characteristics(out, "_dta", notes);
        variables.forEach(variable -> characteristics(out, variable.name(), variable.notes()));
        out.writeBytes("</characteristics>".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void characteristics(ByteArrayOutputStream out, String owner, List<String> notes) {
        if (notes.isEmpty()) {
            return;
        }
        characteristic(out, owner, "note0", Integer.toString(notes.size()));
        for (int i = 0; i < notes.size(); i++) {
            characteristic(out, owner, "note" + (i + 1), notes.get(i));
        }
    }

    private static void characteristic(ByteArrayOutputStream out, String owner, String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        int length = 2 * NAME_WIDTH + content.length + 1;
        ByteBuffer one = little("<ch></ch>".length() + Integer.BYTES + length);
        put(one, "<ch>");
        one.putInt(length);
        fixed(one, owner, NAME_WIDTH);
        fixed(one, name, NAME_WIDTH);
        one.put(content).put((byte) 0);
        put(one, "</ch>");
        out.writeBytes(one.array());
    }

    /** Puts what one variable has in a part. */
    @FunctionalInterface
    private interface Entry {
        void put(ByteBuffer into, int variable);
    }

    private byte[] part(String name, int length, Entry entry) {
        ByteBuffer part = little(length + 2 * name.length() + 5);
        put(part, "<" + name + ">");
        int end = part.position() + length;
        for (int i = 0; i < variables.size(); i++) {
            entry.put(part, i);
        }
        part.position(end);
        put(part, "</" + name + ">");
        return part.array();
    }

    /**
     * Where the fourteen parts begin: the file, the map, those of {@link #parts}, the data, and
     * what stands below.
     */
    private byte[] map(int begin, List<byte[]> parts) {
        ByteBuffer map = little("<map></map>".length() + 14 * Long.BYTES);
        put(map, "<map>");
        map.putLong(0).putLong(begin);
        long at = begin + map.capacity();
        for (byte[] part : parts) {
            map.putLong(at);
            at += part.length;
        }
        map.putLong(at);
        at += "<data></data>".length() + rows * row.capacity();
        map.putLong(at);
        at += "<strls></strls>".length();
        map.putLong(at);
        at += labels.length;
        map.putLong(at);
        map.putLong(at + "</stata_dta>".length());
        put(map, "</map>");
        return map.array();
    }

    private static byte[] valueLabels(Map<String, Map<Integer, String>> all) {
        ByteBuffer out = little(1 << 16);
        put(out, "<value_labels>");
        all.forEach((name, labels) -> {
            ByteBuffer texts = little(1 << 14);
            ByteBuffer offsets = little(labels.size() * Integer.BYTES);
            ByteBuffer values = little(labels.size() * Integer.BYTES);
            labels.forEach((value, text) -> {
                offsets.putInt(texts.position());
                values.putInt(value);
                texts.put(text.getBytes(StandardCharsets.UTF_8)).put((byte) 0);
            });
            put(out, "<lbl>");
            out.putInt(2 * Integer.BYTES + 2 * offsets.capacity() + texts.position());
            fixed(out, name, NAME_WIDTH);
            out.position(out.position() + VALUE_LABEL_PADDING);
            out.putInt(labels.size()).putInt(texts.position());
            out.put(offsets.array()).put(values.array()).put(used(texts));
            put(out, "</lbl>");
        });
        put(out, "</value_labels>");
        return used(out);
    }

    private static byte[] cut(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_LABEL, text.codePointCount(0, text.length())));
        return text.substring(0, end).getBytes(StandardCharsets.UTF_8);
    }

    private static void fixed(ByteBuffer into, String text, int width) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        into.put(bytes);
        into.position(into.position() + width - bytes.length);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void put(ByteBuffer into, String tag) {
        into.put(tag.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] used(ByteBuffer buffer) {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private void tag(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
