namespace DomRules.Testing.Shopify;

/// <summary>A fulfilment order in the stand-in.</summary>
internal sealed class StoodOrder(string id, string order, string location)
{
    internal string Id { get; } = id;

    internal string Order { get; } = order;

    internal string Location { get; set; } = location;

    /// <summary>What it is besides being held.</summary>
    internal string Status { get; set; } = "OPEN";

    internal string RequestStatus { get; set; } = "UNSUBMITTED";

    internal List<StoodHold> Holds { get; } = [];

    internal List<StoodLine> Lines { get; } = [];

    internal bool IsActive => Status is not ("CLOSED" or "CANCELLED") && Lines.Count > 0;

    internal string ShownStatus => Status == "OPEN" && Holds.Count > 0 ? "ON_HOLD" : Status;

    /// <summary>What may be done to it, as the shop says itself.</summary>
    internal IReadOnlyList<string> Actions(bool movesHeld) =>
        !IsActive ? []
        : RequestStatus is "SUBMITTED" or "ACCEPTED" ? ["CANCEL_FULFILLMENT_ORDER"]
        : Status == "IN_PROGRESS" ? ["CREATE_FULFILLMENT", "MARK_AS_OPEN"]
        : Holds.Count > 0 ? movesHeld ? ["RELEASE_HOLD", "HOLD", "MOVE"] : ["RELEASE_HOLD", "HOLD"]
        : Lines.Sum(line => line.Remaining) > 1 ? ["CREATE_FULFILLMENT", "MOVE", "HOLD", "SPLIT"] : ["CREATE_FULFILLMENT", "MOVE", "HOLD"];
}
