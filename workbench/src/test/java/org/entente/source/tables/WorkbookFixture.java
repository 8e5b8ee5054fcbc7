package org.entente.source.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the least that an Excel workbook needs: sheets of inline texts and numbers. */
public final class WorkbookFixture {
    private static final String PLAIN = "http://schemas.openxmlformats.org/";
    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

    /**
     * A sheet; an empty list is a row that the file leaves out, an empty text a cell that it leaves
     * out.
     */
    public WorkbookFixture sheet(String name, List<List<Object>> rows) {
        sheets.put(name, rows);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            StringBuilder types = new StringBuilder();
            StringBuilder list = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            int number = 0;
            for (Map.Entry<String, List<List<Object>>> sheet : sheets.entrySet()) {
                number++;
                String part = "worksheets/sheet" + number + ".xml";
                types.append("<Override PartName=\"/xl/")
                        .append(part)
                        .append("\" ContentType=\"")
                        .append("application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
                list.append("<sheet name=\"")
                        .append(sheet.getKey())
                        .append("\" sheetId=\"")
                        .append(number)
                        .append("\" r:id=\"rId")
                        .append(number)
                        .append("\"/>");
                relations
                        .append("<Relationship Id=\"rId")
                        .append(number)
                        .append("\" Type=\"")
                        .append(PLAIN)
                        .append("officeDocument/2006/relationships/worksheet\" Target=\"")
                        .append(part)
                        .append("\"/>");
                put(zip, "xl/" + part, sheet(sheet.getValue()));
            }
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PLAIN + "package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + types + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + PLAIN + "package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"" + PLAIN
                            + "officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + PLAIN + "spreadsheetml/2006/main\" xmlns:r=\"" + PLAIN
                            + "officeDocument/2006/relationships\"><sheets>" + list + "</sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + PLAIN + "package/2006/relationships\">" + relations
                            + "</Relationships>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String sheet(List<List<Object>> rows) {
        StringBuilder data = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            if (!rows.get(r).isEmpty()) {
                data.append("<row r=\"").append(r + 1).append("\">");
                for (int c = 0; c < rows.get(r).size(); c++) {
                    cell(data, "" + (char) ('A' + c) + (r + 1), rows.get(r).get(c));
                }
                data.append("</row>");
            }
        }
        return "<worksheet xmlns=\"" + PLAIN + "spreadsheetml/2006/main\"><sheetData>" + data
                + "</sheetData></worksheet>";
    }

    private static void cell(StringBuilder data, String address, Object value) {
        if (value instanceof Number) {
            data.append("<c r=\"")
                    .append(address)
                    .append("\"><v>")
                    .append(value)
                    .append("</v></c>");
        } else if (!value.toString().isEmpty()) {
            data.append("<c r=\"")
                    .append(address)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(value.toString().replace("&", "&amp;"))
                    .append("</t></is></c>");
        }
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
