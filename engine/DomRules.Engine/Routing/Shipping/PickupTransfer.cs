using DomRules.Engine.Calendars;
using DomRules.Model.Networks;

namespace DomRules.Engine.Routing.Shipping;

/// <summary>What one node sends to a counter.</summary>
/// <param name="From">Index of the giving node.</param>
/// <param name="To">Index of the counter's node.</param>
/// <param name="Lane">The way between them.</param>
/// <param name="Contents">What is sent.</param>
/// <param name="Times">When; null: some of it has no known day.</param>
internal sealed record PickupTransfer(int From, int To, Lane Lane, Content[] Contents, TransferTimes? Times);
