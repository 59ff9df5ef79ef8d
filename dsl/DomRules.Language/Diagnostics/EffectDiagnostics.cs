using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Mistakes about rules and what they do.</summary>
internal static class EffectDiagnostics
{
    private static readonly DiagnosticDescriptor EffectOutOfPlaceKind = DiagnosticDescriptor.Error("DR0501", "an effect in the wrong block");
    private static readonly DiagnosticDescriptor EventOutsideExceptionsKind = DiagnosticDescriptor.Error("DR0502", "`on` outside `exceptions`");
    private static readonly DiagnosticDescriptor MissingEventKind = DiagnosticDescriptor.Error("DR0503", "an exception rule without an event");
    private static readonly DiagnosticDescriptor UntilBeforeFromKind = DiagnosticDescriptor.Error("DR0506", "a rule that ends before it starts");
    private static readonly DiagnosticDescriptor MemberOutOfPlaceKind = DiagnosticDescriptor.Error("DR0507", "a list in the wrong block");
    private static readonly DiagnosticDescriptor MissingHeaderKind = DiagnosticDescriptor.Error("DR0509", "a file without policy or module");
    private static readonly DiagnosticDescriptor CriterionOutOfPlaceKind = DiagnosticDescriptor.Error("DR0510", "a criterion in the wrong list");
    private static readonly DiagnosticDescriptor TooManyRulesKind = DiagnosticDescriptor.Error("DR0511", "too many rules");
    private static readonly DiagnosticDescriptor EndlessReroutingKind = DiagnosticDescriptor.Error("DR0512", "re-routing that could go on for ever");
    private static readonly DiagnosticDescriptor UnknownCapKind = DiagnosticDescriptor.Error("DR0513", "a cap that does not exist");
    private static readonly DiagnosticDescriptor ZeroCapKind = DiagnosticDescriptor.Error("DR0514", "a cap that lets nothing through");

    internal static ImmutableArray<DiagnosticDescriptor> Kinds { get; } =
    [EffectOutOfPlaceKind, EventOutsideExceptionsKind, MissingEventKind, UntilBeforeFromKind, MemberOutOfPlaceKind, MissingHeaderKind, CriterionOutOfPlaceKind, TooManyRulesKind, EndlessReroutingKind, UnknownCapKind, ZeroCapKind];

    internal static Diagnostic EffectOutOfPlace(Location at, string effect, string block, string homes) =>
        new(EffectOutOfPlaceKind, $"`{effect}` has no meaning in `{block}`", at) { Why = $"It belongs to {homes}" };

    internal static Diagnostic EventOutsideExceptions(Location at, string block) =>
        new(EventOutsideExceptionsKind, $"`on` stands in `exceptions` only; `{block}` runs for every order", at);

    internal static Diagnostic MissingEvent(Location at, string rule) =>
        new(MissingEventKind, $"`{rule}` does not say on which events it acts", at) { Why = "Write `on no_plan`, or another event" };

    internal static Diagnostic UntilBeforeFrom(Location at, string rule) =>
        new(UntilBeforeFromKind, $"`{rule}` ends before it starts", at);

    internal static Diagnostic MemberOutOfPlace(Location at, string member, string block, string home) =>
        new(MemberOutOfPlaceKind, $"`{member}` has no meaning in `{block}`", at) { Why = $"It belongs to `{home}`" };

    internal static Diagnostic MissingHeader(Location at) =>
        new(MissingHeaderKind, "the file names neither a policy nor a module", at) { Why = "Start with `policy NAME` or `module NAME`" };

    internal static Diagnostic CriterionOutOfPlace(Location at, string criterion, string list) =>
        new(CriterionOutOfPlaceKind, $"`{criterion}` has no meaning in `{list}`", at);

    internal static Diagnostic TooManyRules(Location at, string limit) =>
        new(TooManyRulesKind, $"a policy has at most {limit} rules", at) { Why = "Split it by market, or put repetitive rules into a table" };

    internal static Diagnostic EndlessRerouting(Location at, string rule, string happened) =>
        new(EndlessReroutingKind, $"`{rule}` re-routes without end: {happened} → `{rule}` → the same plan again → {happened} → …", at)
        {
            Why = $"Nothing in the rule changes what is planned or bounds it: `{happened}` names no node to leave out, so ask `when event.attempts < 3`",
        };

    internal static Diagnostic EndlessReroutingAtNode(Location at, string rule, string happened) =>
        new(EndlessReroutingKind, $"`{rule}` re-routes without end: {happened} → `{rule}` → the same site again → {happened} → …", at)
        {
            Why = "Nothing in the rule changes what is planned or bounds it: leave the node out (`reroute without node`), or ask `when event.attempts < 3`",
        };

    internal static Diagnostic EndlessReroutingAtOnce(Location at, string rule, string happened) =>
        new(EndlessReroutingKind, $"`{rule}` re-routes without end: {happened} → `{rule}` → planned at once, with the same result → {happened} → …", at)
        {
            Why = "No time passes between the rounds: plan again with pauses (`recheck every 4 hours, cancel after 7 days`), or ask `when event.attempts < 3`",
        };

    internal static Diagnostic EndlessWaiting(Location at, string rule, string? happened, string waiting, Location? place) =>
        new(EndlessReroutingKind, $"`{rule}` re-routes without end: hold_overdue → `{rule}` → planned again → {(happened is null ? "" : happened + " → ")}`{waiting}` holds it again → hold_overdue → …", at)
        {
            Why = "Each time the hold is overdue it is planned again and held again: ask `when event.attempts < 3` in one of the two, or say when to give up (`cancel after 7 days`)",
            Related = place is null ? [] : [new DiagnosticLabel(place, "this holds it again, with a due time")],
        };

    internal static Diagnostic EndlessRechecking(Location at, string rule, string happened) =>
        new(EndlessReroutingKind, $"`{rule}` plans again without end: {happened} → `{rule}` → still no plan → `{rule}` → …", at) { Why = "Say when to give up: `cancel after 7 days`, or ask `when event.attempts < 9`" };

    internal static Diagnostic ShipmentCap(Location at) => new(UnknownCapKind, "what a shipment holds cannot be capped, what a parcel holds can", at)
    {
        Why = "Write `at most … per parcel` with a weight, a volume or a number of units, or `at most 2 shipments` for how many leave",
    };

    internal static Diagnostic LinesOfParcel(Location at) => new(UnknownCapKind, "the lines in a parcel cannot be capped", at)
    {
        Why = "A parcel is capped by weight, by volume or by `units`; `ship alone lines where …` and `parcels by …` keep lines apart",
    };

    internal static Diagnostic ZeroShipments(Location at) =>
        new(ZeroCapKind, "with no shipment nothing can be sent", at) { Why = "The least is `at most 1 shipment`; an order that is not to be sent is held or cancelled in `review`" };

    internal static Diagnostic ZeroParcel(Location at) =>
        new(ZeroCapKind, "nothing fits into a parcel that may hold nothing", at) { Why = "Say how much one parcel takes, e.g. `at most 20 kg per parcel`" };
}
