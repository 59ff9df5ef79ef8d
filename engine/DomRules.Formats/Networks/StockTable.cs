using DomRules.Formats.Problems;
using DomRules.Formats.Tables;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads stock rows from a table.</summary>
internal static class StockTable
{
    internal static TableShape Shape { get; } = new(["node", "sku", "on_hand"], ["reserved", "safety", "as_of", "sellable", "days_of_cover"]);

    internal static void Read(ReadOnlyMemory<byte> bytes, ProblemList problems, bool strict, NetworkDraft draft) =>
        TableReader.Read(bytes, Shape, problems, strict, row =>
        {
            if (ReadRow(row) is { } stock) draft.Stock.Add(new(stock, problems, row.Line));
        });

    private static StockRow? ReadRow(TableRow row)
    {
        var node = row.Required("node");
        var sku = row.Required("sku");
        if (row.Required("on_hand") is null || node is null || sku is null) return null;
        return new()
        {
            Node = node,
            Sku = sku,
            OnHand = row.DecimalFrom(0, "on_hand") ?? 0,
            Reserved = row.DecimalFrom(0, "reserved") ?? 0,
            Safety = row.DecimalFrom(0, "safety") ?? 0,
            Sellable = row.YesNo("sellable") ?? true,
            DaysOfCover = row.DecimalFrom(0, "days_of_cover"),
            AsOf = row.Instant("as_of"),
        };
    }
}
