package org.entente.paper.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Follows the elements of one part of a Word document and adds its paragraphs, tables and notes to
 * a text.
 */
final class DocxPart {
    private final TextBuilder builder;

    /** Numbers of notes by kind and id, in the order in which they are cited. */
    private final Map<String, String> cited = new LinkedHashMap<>();

    private final StringBuilder paragraph = new StringBuilder();
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int tables;
    private int texts;
    private boolean raised;
    private boolean item;
    private String style = "";
    private @Nullable String note;

    DocxPart(TextBuilder builder, Map<String, String> cited) {
        this.builder = builder;
        this.cited.putAll(cited);
    }

    Map<String, String> cited() {
        return cited;
    }

    void accept(XMLStreamReader xml, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml.getLocalName(), xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(xml.getLocalName());
        } else if (event == XMLStreamConstants.CHARACTERS && texts > 0) {
            paragraph.append(
                    raised && xml.getText().strip().matches("\\d{1,3}") ? Notes.raised(xml.getText()) : xml.getText());
        }
    }

    private void start(String name, XMLStreamReader xml) {
        switch (name) {
            case "p" -> {
                style = "";
                item = false;
            }
            case "pStyle" -> style = value(xml).toLowerCase(Locale.ROOT);
            case "numPr" -> item = true;
            case "r" -> raised = false;
            case "vertAlign" -> raised = value(xml).equals("superscript");
            case "t" -> texts++;
            case "tab", "br", "cr" -> paragraph.append(' ');
            case "noBreakHyphen" -> paragraph.append('-');
            case "footnoteReference", "endnoteReference" ->
                paragraph.append(Notes.raised(number(name.substring(0, name.indexOf("Ref")) + id(xml))));
            case "footnote", "endnote" -> note = cited.get(name + id(xml));
            case "tbl" -> tables++;
            default -> {}
        }
    }

    private String number(String key) {
        return cited.computeIfAbsent(key, k -> String.valueOf(cited.size() + 1));
    }

    private void end(String name) {
        switch (name) {
            case "t" -> texts--;
            case "p" -> endParagraph();
            case "tc" -> {
                if (tables == 1) {
                    row.add(cell.toString());
                    cell.setLength(0);
                }
            }
            case "tr" -> {
                if (tables == 1) {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
            case "tbl" -> {
                if (--tables == 0) {
                    builder.addTable(rows);
                    rows.clear();
                }
            }
            default -> {}
        }
    }

    private void endParagraph() {
        String content = paragraph.toString();
        paragraph.setLength(0);
        if (tables > 0) {
            cell.append(' ').append(content);
        } else if (note != null) {
            builder.add(BlockKind.NOTE, content.isBlank() ? "" : Notes.raised(note) + " " + content.strip(), note);
        } else {
            builder.add(kind(), content);
        }
    }

    private BlockKind kind() {
        if (style.startsWith("heading") || style.equals("title") || style.equals("subtitle")) {
            return BlockKind.HEADING;
        }
        if (style.startsWith("caption")) {
            return BlockKind.CAPTION;
        }
        if (style.startsWith("bibliography")) {
            return BlockKind.REFERENCE;
        }
        return item || style.startsWith("list") ? BlockKind.ITEM : BlockKind.PARAGRAPH;
    }

    private static String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    private static String id(XMLStreamReader xml) {
        return attribute(xml, "id");
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
