using DomRules.Language.Text;

namespace DomRules.Language.Tests.Linting;

/// <summary>Policies that could plan an order again for ever are refused with the cycle, and those that come to an end are not.</summary>
public sealed class RerouteLintsTests
{
    [Theory]
    [InlineData("rule a on short_pick then reroute", "`a` re-routes without end: short_pick → `a` → the same site again → short_pick → …")]
    [InlineData("rule a on short_pick then set stock to 3, reroute", "`a` re-routes without end: short_pick → `a` → the same site again → short_pick → …")]
    [InlineData("rule a on short_pick then reduce stock by 0, reroute", "`a` re-routes without end: short_pick → `a` → the same site again → short_pick → …")]
    [InlineData("rule a on short_pick then reroute without node for 0 hours", "`a` re-routes without end: short_pick → `a` → the same site again → short_pick → …")]
    [InlineData("rule a on short_pick when order.priority < 3 then reroute", "`a` re-routes without end: short_pick → `a` → the same site again → short_pick → …")]
    [InlineData("rule a on short_pick when event.attempts > 3 then reroute", "`a` re-routes without end: short_pick → `a` → the same site again → short_pick → …")]
    [InlineData("rule a on short_pick when event.attempts < 3 or order.gift then reroute", "`a` re-routes without end: short_pick → `a` → the same site again → short_pick → …")]
    [InlineData("rule a on node_closed, late then reroute without node", "`a` re-routes without end: late → `a` → the same plan again → late → …")]
    [InlineData("rule a on payment_failed then reroute", "`a` re-routes without end: payment_failed → `a` → the same plan again → payment_failed → …")]
    [InlineData("rule a on no_plan then reroute", "`a` re-routes without end: no_plan → `a` → planned at once, with the same result → no_plan → …")]
    [InlineData("rule a on no_plan then reroute, cancel after 7 days", "`a` re-routes without end: no_plan → `a` → planned at once, with the same result → no_plan → …")]
    [InlineData("rule a on fault then reroute", "`a` re-routes without end: fault → `a` → planned at once, with the same result → fault → …")]
    [InlineData("otherwise then reroute without node", "`otherwise` re-routes without end: no_plan → `otherwise` → planned at once, with the same result → no_plan → …")]
    [InlineData("rule a on no_plan, no_stock_data, fault then hold\n  otherwise then reroute without node", "`otherwise` re-routes without end: late → `otherwise` → the same plan again → late → …")]
    [InlineData("rule a on no_plan then recheck every 1 hour", "`a` plans again without end: no_plan → `a` → still no plan → `a` → …")]
    [InlineData("rule a on stock_arrived then recheck every 1 hour", "`a` plans again without end: stock_arrived → `a` → still no plan → `a` → …")]
    [InlineData("rule a on short_pick then reroute without node, recheck every 1 hour", "`a` plans again without end: short_pick → `a` → still no plan → `a` → …")]
    [InlineData("rule a on no_plan then hold for desk within 1 day\n  rule b on hold_overdue then reroute", "`b` re-routes without end: hold_overdue → `b` → planned again → no_plan → `a` holds it again → hold_overdue → …")]
    [InlineData("rule b on hold_overdue then reroute\n  otherwise then hold for desk within 1 day", "`b` re-routes without end: hold_overdue → `b` → planned again → no_plan → `otherwise` holds it again → hold_overdue → …")]
    [InlineData("rule b on hold_overdue then reroute }\nreview { rule g when order.gift then hold for desk within 1 day", "`b` re-routes without end: hold_overdue → `b` → planned again → `g` holds it again → hold_overdue → …")]
    public void Compile_RulesWithoutEnd_AreRefusedWithTheCycle(string rules, string message) => Messages(rules).ShouldBe([message]);

    [Theory]
    [InlineData("rule a on short_pick then reroute without node")]
    [InlineData("rule a on short_pick then reroute without node for 2 days")]
    [InlineData("rule a on short_pick then set stock to 0, reroute")]
    [InlineData("rule a on short_pick then reduce stock, reroute")]
    [InlineData("rule a on short_pick then reduce stock by event.quantity or else 1, reroute")]
    [InlineData("rule a on damaged then set aside event.quantity, reroute")]
    [InlineData("rule a on node_closed then suspend node for 1 day, reroute")]
    [InlineData("rule a on late, carrier_disrupted then upgrade service up to 6 EUR, reroute")]
    [InlineData("rule a on late then reroute, cancel after 7 days")]
    [InlineData("rule a on late, no_plan when event.attempts < 3 then reroute")]
    [InlineData("rule a on late when order.gift and event.attempts <= most then reroute")]
    [InlineData("rule a on late when not (event.attempts >= 3) then reroute")]
    [InlineData("rule a on late when order.attempts in [1, 2] then reroute")]
    [InlineData("rule a on no_plan then backorder, recheck every 4 hours, cancel after 7 days")]
    [InlineData("rule a on no_plan when event.attempts < 20 then recheck every 4 hours")]
    [InlineData("rule a on order_edited, order_cancelled, stock_arrived then reroute")]
    [InlineData("rule a on late then notify desk")]
    [InlineData("rule a on no_plan, late then hold for desk within 1 day")]
    [InlineData("rule a on hold_overdue then hold for desk within 1 day")]
    [InlineData("otherwise then hold for desk within 1 day")]
    [InlineData("rule a on no_plan then hold for desk\n  rule b on hold_overdue then reroute")]
    [InlineData("rule a on no_plan when event.attempts < 3 then hold for desk within 1 day\n  rule b on hold_overdue then reroute")]
    [InlineData("rule a on no_plan then hold for desk within 1 day\n  rule b on hold_overdue when event.attempts < 3 then reroute")]
    [InlineData("rule a on no_plan then hold for desk within 1 day\n  rule b on hold_overdue then reroute, cancel after 7 days")]
    [InlineData("rule a on hold_overdue then cancel\n  rule b on hold_overdue then reroute\n  otherwise then hold for desk within 1 day")]
    public void Compile_RulesThatComeToAnEnd_AreFine(string rules) => Messages(rules).ShouldBeEmpty();

    [Fact]
    public void Compile_CycleOverTwoRules_PointsAtTheOtherOne()
    {
        var told = Diagnostics("rule a on no_plan then hold for desk within 1 day\n  rule b on hold_overdue then reroute").ShouldHaveSingleItem();

        told.Location.Source.Slice(told.Location.Span).ShouldBe("b");
        var related = told.Related.ShouldHaveSingleItem();
        related.Location.Source.Slice(related.Location.Span).ShouldBe("a");
    }

    private static IEnumerable<string> Messages(string rules) => Diagnostics(rules).Select(d => d.Message);

    private static IEnumerable<Language.Diagnostics.Diagnostic> Diagnostics(string rules)
    {
        var reasoned = string.Join('\n', rules.Split('\n').Select(r => r.Replace(" }", " because \"x\" }", StringComparison.Ordinal) + " because \"x\""));
        var compiled = PolicyCompiler.Compile([new SourceText("shop.route", $"policy shop\n  currency EUR\nqueue desk \"Desk\"\nparameter most = 3 between 1 and 9 \"Most attempts\"\nexceptions {{\n  {reasoned.Replace(" } because \"x\"", " }", StringComparison.Ordinal)}\n}}\n")]);
        compiled.Diagnostics.Where(d => d.Severity == Language.Diagnostics.DiagnosticSeverity.Error && d.Code != "DR0512").Select(d => d.Message).ShouldBeEmpty();
        return compiled.Diagnostics.Where(d => d.Code == "DR0512");
    }
}
