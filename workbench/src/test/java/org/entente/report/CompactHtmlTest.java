package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactHtmlTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
            <tr><td>a</td><th>b</th></tr>                | <tr><td>a<th>b
            <p>1 < 2</p><b>c</b>                         | <p>1 < 2</p><b>c</b>
            <thead><tr></tr></thead></table>             | <thead><tr></thead></table>
            <td class="num">1</td>                       | <td class=num>1
            <td class="num sub">1</td>                   | <td class="num sub">1
            <td class="num" id="x">1</td>                | <td class="num" id="x">1
            <th class="num">1</th>                       | <th class="num">1
            <p class="a b  ">c</p>                       | <p class="a b">c</p>
            <a class="fig o-computed" href="#f12">3</a>  | <a class=fig href=#f12>3</a>
            <a class="fig o-computed" href="#f">3</a>    | <a class="fig o-computed" href="#f">3</a>
            <a class="fig o-computed" href="#f1x">3</a>  | <a class="fig o-computed" href="#f1x">3</a>
            <a class="fig o-reported" href="#f12">3</a>  | <a class="fig o-reported" href="#f12">3</a>
            <tr id="f1" data-s="3" data-r="1-2" data-n="9">    | <tr id="f1" data-s=3 data-r=1-2 data-n=9>
            <tr data-r="1,2" data-s="" data-x="é" data-kind="a"> | <tr data-r="1,2" data-s="" data-x="é" data-kind="a">
            <use data-s="3"/>                            | <use data-s="3"/>
            <p title="a > b" data-s="3">                 | <p title="a > b" data-s=3>
            <p title="</td>" class="x ">                 | <p title="</td>" class="x">
            """)
    void leavesOutWhatHtmlLetsOneLeaveOut(String page, String compact) {
        assertThat(CompactHtml.of(page)).isEqualTo(compact);
    }

    @Test
    void aScriptAndWhatFollowsIsLeftAlone() {
        String script = "<script data-s=\"1\">x = '</td><td class=\"num\">';</script><td class=\"num\"></td>";
        assertThat(CompactHtml.of("<td class=\"num\">1</td>" + script)).isEqualTo("<td class=num>1" + script);
        assertThat(CompactHtml.of(script)).isEqualTo(script);
    }

    @ParameterizedTest
    @CsvSource({"<", "</", "</t", "</td", "<a", "'<p class=\"x'", "'a <'", "''"})
    void aTextThatEndsInTheMiddleOfATagIsKept(String page) {
        assertThat(CompactHtml.of(page)).isEqualTo(page);
    }
}
