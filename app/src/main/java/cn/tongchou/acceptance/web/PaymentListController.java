package cn.tongchou.acceptance.web;

import cn.tongchou.acceptance.PaymentListing;
import cn.tongchou.acceptance.PaymentManagement;
import cn.tongchou.acceptance.PaymentStatus;
import cn.tongchou.identity.Actor;
import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.Lists;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 付款 of the chosen year as a list, and as a workbook of exactly what is filtered. */
@Controller
class PaymentListController {

    private final PaymentListing listing;
    private final PaymentManagement payments;
    private final ProgrammeManagement programmes;
    private final Lists lists;
    private final ListExport export;

    PaymentListController(
            PaymentListing listing,
            PaymentManagement payments,
            ProgrammeManagement programmes,
            Lists lists,
            ListExport export) {
        this.listing = listing;
        this.payments = payments;
        this.programmes = programmes;
        this.lists = lists;
        this.export = export;
    }

    @GetMapping("/payments")
    String payments(@RequestParam MultiValueMap<String, String> address, Model model) {
        if (model.getAttribute("programmeId") instanceof UUID programmeId) {
            Programme programme = programmes.programme(programmeId);
            model.addAttribute("programme", programme);
            model.addAttribute(
                    "paid",
                    payments.ofProgramme(programmeId).stream()
                            .filter(payment -> payment.status() == PaymentStatus.PAID)
                            .map(payment -> payment.amount())
                            .reduce(Money.ZERO, Money::plus));
            model.addAttribute("list", lists.page(listing.of(programme), address));
        }
        return "acceptance/payments";
    }

    @GetMapping("/payments.xlsx")
    void workbook(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        if (!(model.getAttribute("programmeId") instanceof UUID programmeId)) {
            throw new NotFound();
        }
        export.file(listing.of(programmes.programme(programmeId)), address, locale, actor)
                .send(response);
    }
}
