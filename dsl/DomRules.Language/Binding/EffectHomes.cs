using DomRules.Model.Graph;
using Written = DomRules.Language.Syntax.Effects;

namespace DomRules.Language.Binding;

/// <summary>Which effects stand in which blocks.</summary>
internal static class EffectHomes
{
    private static readonly (Type Effect, string Name, BlockKind[] Blocks)[] Table =
    [
        (typeof(Written.ForbidEffect), "forbid", [BlockKind.Sourcing, BlockKind.Carrier]),
        (typeof(Written.RequireEffect), "require", [BlockKind.Sourcing, BlockKind.Carrier]),
        (typeof(Written.RefuseEffect), "refuse", [BlockKind.Returns]),
        (typeof(Written.HoldEffect), "hold", [BlockKind.Review, BlockKind.Confirm, BlockKind.Exceptions, BlockKind.Returns]),
        (typeof(Written.CancelEffect), "cancel", [BlockKind.Review, BlockKind.Confirm, BlockKind.Exceptions]),
        (typeof(Written.TagEffect), "tag", [BlockKind.Review, BlockKind.Confirm, BlockKind.Exceptions, BlockKind.Returns]),
        (typeof(Written.KeepBackEffect), "keep back", [BlockKind.Promise]),
        (typeof(Written.CountIncomingEffect), "count incoming", [BlockKind.Promise]),
        (typeof(Written.BackorderEffect), "backorder", [BlockKind.Promise, BlockKind.Exceptions]),
        (typeof(Written.WaitForAllEffect), "wait for all", [BlockKind.Promise, BlockKind.Split]),
        (typeof(Written.HandlingEffect), "handling", [BlockKind.Promise]),
        (typeof(Written.ReserveForEffect), "reserve", [BlockKind.Allocation]),
        (typeof(Written.ReserveUntilShippedEffect), "reserve", [BlockKind.Allocation]),
        (typeof(Written.ShareEffect), "share", [BlockKind.Allocation]),
        (typeof(Written.AddEffect), "add", [BlockKind.Cost]),
        (typeof(Written.SubtractEffect), "subtract", [BlockKind.Cost]),
        (typeof(Written.AtMostShipmentsEffect), "at most", [BlockKind.Split]),
        (typeof(Written.AtMostPerEffect), "at most", [BlockKind.Split]),
        (typeof(Written.KeepTogetherEffect), "keep together", [BlockKind.Split]),
        (typeof(Written.ShipAloneEffect), "ship alone", [BlockKind.Split]),
        (typeof(Written.ParcelsByEffect), "parcels by", [BlockKind.Split]),
        (typeof(Written.NeverSplitEffect), "never split", [BlockKind.Split]),
        (typeof(Written.OnlyIfEffect), "only if", [BlockKind.Split]),
        (typeof(Written.AtLeastPerShipmentEffect), "at least", [BlockKind.Split]),
        (typeof(Written.ShipPartEffect), "ship part", [BlockKind.Split, BlockKind.Exceptions]),
        (typeof(Written.IgnoreCapacityEffect), "ignore capacity", [BlockKind.Sourcing, BlockKind.Promise]),
        (typeof(Written.AllowSlowerServiceEffect), "allow slower service", [BlockKind.Carrier, BlockKind.Sourcing]),
        (typeof(Written.RerouteEffect), "reroute", [BlockKind.Exceptions]),
        (typeof(Written.RecheckEffect), "recheck", [BlockKind.Exceptions]),
        (typeof(Written.SubstituteEffect), "substitute", [BlockKind.Exceptions]),
        (typeof(Written.UpgradeServiceEffect), "upgrade service", [BlockKind.Exceptions]),
        (typeof(Written.SetStockEffect), "set stock", [BlockKind.Exceptions]),
        (typeof(Written.ReduceStockEffect), "reduce stock", [BlockKind.Exceptions]),
        (typeof(Written.SetAsideEffect), "set aside", [BlockKind.Exceptions]),
        (typeof(Written.SuspendNodeEffect), "suspend node", [BlockKind.Exceptions]),
        (typeof(Written.NotifyEffect), "notify", [BlockKind.Exceptions, BlockKind.Review, BlockKind.Confirm, BlockKind.Returns]),
        (typeof(Written.DispositionEffect), "disposition", [BlockKind.Returns]),
        (typeof(Written.RefundEffect), "refund", [BlockKind.Returns]),
    ];

    /// <summary>The effect's name and the blocks in which it stands.</summary>
    internal static (string Name, BlockKind[] Blocks) Of(Written.EffectSyntax effect)
    {
        var row = Array.Find(Table, r => r.Effect == effect.GetType());
        return row.Effect is null ? throw new InvalidOperationException($"No home for {effect.GetType().Name}.") : (row.Name, row.Blocks);
    }

    /// <summary>Whether an effect of that block begins with the word.</summary>
    internal static bool Begins(string word, BlockKind block) => Table.Any(r => r.Blocks.Contains(block) && r.Name.Split(' ')[0] == word)
        || (block == BlockKind.Returns && Enum.GetNames<Written.DispositionKind>().Any(d => d.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The blocks as words: <c>`split`</c>, <c>`split` or `exceptions`</c>.</summary>
    internal static string Words(BlockKind[] blocks) => string.Join(" or ", blocks.Select(b => $"`{BlockRules.Word(b)}`"));
}
