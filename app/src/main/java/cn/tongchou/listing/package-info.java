/**
 * Every list of the product is one of these: its filter stands in the address, every column of its
 * closed set of columns sorts it, pages go by key, rows can be selected, and what is filtered can
 * be had as a workbook.
 *
 * <p>How a list is made:
 *
 * <ol>
 *   <li>The module that owns the rows describes it as a {@link cn.tongchou.listing.Listing}: where
 *       its rows come from, its unique key, its columns (each with what sorts it and what the
 *       workbook says), its filters. Whose rows a person sees stands in {@code within(…)}, which
 *       the address never reaches; page and workbook are made from the same listing, so that a
 *       workbook never holds more than its page.
 *   <li>The controller takes the address whole ({@code @RequestParam MultiValueMap<String, String>
 *       address}), puts {@code lists.page(listing, address)} into the model as {@code list}, and
 *       answers the same path ending in {@code .xlsx} by {@code export.file(listing, address,
 *       locale, actor).send(response)}. Both routes are declared in the module's {@code
 *       RouteAccess} with the same roles.
 *   <li>The page is built from {@code fragments/list}: {@code filters}, {@code bulk}, {@code
 *       pickAll}, {@code pick(n, label)}, {@code head('column')}, {@code pager}, and {@code export}
 *       beside the title. Its cells are its own.
 * </ol>
 *
 * <p>Names in an address that a listing does not know are ignored and never reach a statement;
 * values are bound. An export leaves an entry in the trail with its filter and its row count.
 *
 * <p>A technical module. It knows the workbook and nothing of the year.
 */
@ApplicationModule(allowedDependencies = {"shared", "workbook"})
package cn.tongchou.listing;

import org.springframework.modulith.ApplicationModule;
