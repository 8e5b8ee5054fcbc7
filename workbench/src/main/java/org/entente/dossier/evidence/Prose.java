package org.entente.dossier.evidence;

import java.util.ArrayList;
import java.util.List;
import org.entente.dossier.Block;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;

/** Sentences that follow one another; each is one whole text of the language. */
public final class Prose {
    private final MessageBundle texts;
    private final List<Span> spans = new ArrayList<>();

    Prose(MessageBundle texts) {
        this.texts = texts;
    }

    public Prose say(String key, Arguments arguments) {
        return say(texts.spans(key, arguments));
    }

    public Prose say(String key) {
        return say(key, Arguments.none());
    }

    public Prose say(List<Span> sentence) {
        if (sentence.isEmpty()) {
            return this;
        }
        if (!spans.isEmpty()) {
            spans.add(Span.text(" "));
        }
        spans.addAll(sentence);
        return this;
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    List<Span> spans() {
        return List.copyOf(spans);
    }

    public Block paragraph() {
        return new Block.Paragraph(spans);
    }

    /** Adds the paragraph when there is one. */
    public void addTo(List<Block> blocks) {
        if (!isEmpty()) {
            blocks.add(paragraph());
        }
    }
}
