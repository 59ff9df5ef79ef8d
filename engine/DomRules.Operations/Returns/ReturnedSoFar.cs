using DomRules.Model.Decisions;
using DomRules.Model.Returns;

namespace DomRules.Operations.Returns;

/// <summary>What earlier returns of a batch brought back, by order and line. What was refused stayed with the customer and may be sent again.</summary>
internal sealed class ReturnedSoFar
{
    private readonly Dictionary<string, List<ReturnedLine>> _lines = new(StringComparer.Ordinal);

    internal ReturnRequest Complete(ReturnRequest request) =>
        _lines.TryGetValue(request.OrderId, out var before) ? request with { ReturnedBefore = [.. request.ReturnedBefore, .. before] } : request;

    internal void Add(DecisionRecord record)
    {
        if (record.Fault is { Kind: "unknown_line" or "other_sku" or "unclear_line" or "more_than_bought" })
        {
            return;
        }

        foreach (var item in record.Items.Where(i => i.Outcome != "refused" && i.Line is not null))
        {
            if (!_lines.TryGetValue(record.Order, out var lines))
            {
                _lines.Add(record.Order, lines = []);
            }

            lines.Add(new ReturnedLine(item.Line!.Value, item.Quantity));
        }
    }
}
