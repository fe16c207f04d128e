package io.github.nnmaven.report;

import io.github.nnmaven.propagation.Headroom;
import io.github.nnmaven.propagation.VariantResult;
import java.util.List;

/** Where number formats would give up on the declared draw. */
record HeadroomTable(Html html, Messages messages, VariantResult declared) {
    void write() {
        html.element("h3", messages.text("init.headroom"));
        html.table(
                messages.text("init.headroom"),
                "variants",
                List.of(messages.text("init.format"), messages.text("init.forward"), messages.text("init.backward")));
        for (int i = 0; i < declared.forward().headroom().size(); i++) {
            html.row(
                    declared.forward().headroom().get(i).format(),
                    List.of(
                            limits(declared.forward().headroom().get(i), "h"),
                            limits(declared.backward().headroom().get(i), "dl/df")));
        }
        html.closeTable();
    }

    private String limits(Headroom headroom, String symbol) {
        if (headroom.overflow() < 0 && headroom.underflow() < 0) {
            return messages.text("init.headroom.fits");
        }
        return headroom.overflow() >= 0
                ? messages.text("init.headroom.over", symbol + "_" + headroom.overflow())
                : messages.text("init.headroom.under", symbol + "_" + headroom.underflow());
    }
}
