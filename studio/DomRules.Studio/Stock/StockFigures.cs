using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Studio.Kit;

namespace DomRules.Studio.Stock;

/// <summary>The figures of a row, with words for each.</summary>
/// <param name="Account">What is counted there.</param>
/// <param name="Sold">What the engine would give of it; null: no policy answers, and only what is counted is known.</param>
internal sealed record StockFigures(StockAccount Account, PromisedNodeRecord? Sold)
{
    internal decimal OnHand => Sold?.OnHand ?? Account.OnHand;

    internal decimal Reserved => Sold?.Reserved ?? Account.Reserved(StockSource.OnHand);

    /// <summary>The larger of safety stock and what rules keep back.</summary>
    internal decimal KeptBack => Sold?.KeptBack ?? Account.Safety;

    internal string KeptBackWords =>
        KeptBack == 0 ? "Nothing is kept back"
        : KeptBack == Account.Safety ? "Safety stock of this node"
        : Account.Safety == 0 ? "Kept back by rules"
        : $"Kept back by rules; safety stock is {Shown.Amount(Account.Safety)}, and the larger counts";

    /// <summary>What can be sold, as people read it.</summary>
    internal string Available => Sold switch
    {
        null => Shown.Amount(Math.Max(0, OnHand - Reserved - KeptBack)),
        { Stock: "untracked" } => "any",
        { Available: { } some } => Shown.Amount(some),
        _ => "0",
    };

    internal string AvailableWords => Sold switch
    {
        { Stock: "untracked" } => "It is not counted: as many as you like",
        { Stock: "not_sellable" } => "It is not for sale",
        { Arrivals.Length: > 0 } or { ShareLeft: not null } => $"{Sum}{Coming}{Share}",
        _ => Sum,
    };

    private string Sum => $"{Shown.Amount(OnHand)} on hand − {Shown.Amount(Reserved)} reserved − {Shown.Amount(KeptBack)} kept back{(OnHand - Reserved - KeptBack < 0 ? ", never below 0" : "")}";

    private string Coming => Sold!.Arrivals.Length > 0 ? $" + {Shown.Amount(Sold.Arrivals.Sum(arrival => arrival.Quantity))} that comes in time" : "";

    private string Share => Sold!.ShareLeft is { } left ? $"; a rule leaves at most {Shown.Amount(left)}" : "";
}
