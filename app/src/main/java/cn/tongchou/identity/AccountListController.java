package cn.tongchou.identity;

import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.Lists;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 系统管理: the accounts as a list, and as a workbook of exactly what is filtered. */
@Controller
class AccountListController {

    private final AccountListing listing;
    private final Lists lists;
    private final ListExport export;

    AccountListController(AccountListing listing, Lists lists, ListExport export) {
        this.listing = listing;
        this.lists = lists;
        this.export = export;
    }

    @GetMapping("/accounts")
    String list(@RequestParam MultiValueMap<String, String> address, Model model) {
        model.addAttribute("list", lists.page(listing.all(), address));
        return "identity/accounts";
    }

    @GetMapping("/accounts.xlsx")
    void workbook(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        export.file(listing.all(), address, locale, actor).send(response);
    }
}
