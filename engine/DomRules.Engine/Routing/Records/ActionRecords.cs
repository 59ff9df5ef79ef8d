using DomRules.Engine.Evidence;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Values;

namespace DomRules.Engine.Routing.Records;

/// <summary>Actions as they stand in a record.</summary>
internal static class ActionRecords
{
    internal static ActionRecord Of(OrderAction action, DateTimeOffset at, string source) =>
        new(action.Name, action.Rule, action.Because, Detail(action), Due(action, at), source);

    private static string? Detail(OrderAction action) => action switch
    {
        HoldAction hold => hold.Queue,
        RecheckAction recheck => Time(recheck.EverySeconds),
        CancelAction { AfterSeconds: { } seconds } => Time(seconds),
        RerouteAction { WithoutNode: true, ForSeconds: { } seconds } => $"without node for {Time(seconds)}",
        RerouteAction { WithoutNode: true } => "without node",
        UpgradeServiceAction { UpTo: { } money } => ValueText.Of(money),
        SetStockAction set => Units(set.Quantity),
        ReduceStockAction reduce => Units(reduce.Quantity),
        SetAsideAction aside => Units(aside.Quantity),
        SuspendNodeAction suspend => Time(suspend.ForSeconds),
        NotifyAction notify => notify.Queue,
        TagAction tag => tag.Code,
        _ => null,
    };

    private static DateTimeOffset? Due(OrderAction action, DateTimeOffset at) => action switch
    {
        HoldAction hold => hold.DueBy,
        RecheckAction recheck => DueTime.After(at, recheck.EverySeconds),
        CancelAction cancel => DueTime.After(at, cancel.AfterSeconds),
        SuspendNodeAction suspend => DueTime.After(at, suspend.ForSeconds),
        _ => null,
    };

    private static string Time(decimal seconds) => ValueText.Of(new NumberValue(seconds, Measure.Duration));

    private static string Units(decimal units) => ValueText.Of(new NumberValue(units, Measure.Number));
}
