using DomRules.Formats.Networks;
using DomRules.Formats.Orders;

namespace DomRules.Formats.Tests.Shopify;

public sealed class ShopifySampleTests
{
    private static readonly string Folder = Path.Combine(Samples.Folder, "shopify");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => Path.GetRelativePath(Folder, f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_SamplePayload_ComesToWhatIsExpected(string file) =>
        Golden.ShouldMatch(ShopifySummary.Of(Path.Combine(Folder, file)), Path.Combine("shopify", Path.ChangeExtension(file, ".txt")));

    [Fact]
    public void Read_WholeFolder_LinksStockToTheSkusOfOrders()
    {
        var reading = new NetworkReader().ReadPath(Path.Combine(Folder, "admin-api-2026-07"));
        reading.Problems.Where(p => p.IsError).ShouldBeEmpty();
        var network = reading.Value.ShouldNotBeNull();
        network.Nodes.Length.ShouldBe(5);
        network.Stock.Single(s => s is { Node: "655441491", Sku: "IPOD2008RED" }).OnHand.ShouldBe(2);
        network.AsOf.ShouldBe(network.Stock.Max(s => s.AsOf)!.Value);
        reading.Problems.ShouldContain(p => p.Code == "DI0507" && p.Message.Contains("808950810"));
    }

    [Fact]
    public void Read_FolderWithTableOfItems_LinksEveryRow()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Path.Combine(Folder, "admin-api-2026-07", "inventory_level.test_1.json"));
        folder.Copy(Path.Combine(Folder, "admin-api-2026-07", "location.test_1.json"));
        folder.Write("items.csv", "sku,inventory_item_id\nRED,49148385\nNANO,808950810\nBLACK,457924702\nGREEN,39072856\n");
        var reading = new NetworkReader().ReadPath(folder.Path);
        reading.Value.ShouldNotBeNull().Stock.Select(s => s.Sku).ShouldBe(["RED", "NANO", "BLACK", "GREEN"]);
        reading.Problems.ShouldNotContain(p => p.Code == "DI0507");
    }

    [Fact]
    public void Read_FolderOfOrders_SetsFulfilmentOrdersOfKnownOrdersAside()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Path.Combine(Folder, "admin-api-2026-07", "order.test_1.json"));
        folder.Copy(Path.Combine(Folder, "admin-api-2026-07", "fulfillment_order.test_1.json"));
        var readings = new OrderReader().ReadPath(folder.Path).ToList();
        readings.Select(r => r.Order?.Id).ShouldBe(["450789469", null]);
        readings[1].Problems.ShouldContain(p => p.Code == "DI0515");
    }

    [Fact]
    public void Read_WebhookBody_IsTheSameOrderAsInItsEnvelope()
    {
        var text = File.ReadAllText(Path.Combine(Folder, "admin-api-2026-07", "order.test_8.json"));
        var start = text.IndexOf('{', 1);
        var bare = text[start..text.LastIndexOf('}')];
        var fromEnvelope = new OrderReader().Read(new MemoryStream(Utf8.Of(text)), "order.json").Single().Order.ShouldNotBeNull();
        var fromWebhook = new OrderReader().Read(new MemoryStream(Utf8.Of(bare)), "order.json").Single().Order.ShouldNotBeNull();
        (fromWebhook.Id, fromWebhook.Destination, fromWebhook.Lines.Length).ShouldBe((fromEnvelope.Id, fromEnvelope.Destination, fromEnvelope.Lines.Length));
        var oneALine = bare.ReplaceLineEndings(" ");
        new OrderReader().Read(new MemoryStream(Utf8.Of($"{oneALine}\n{oneALine.Replace("450789469", "7")}\n")), "orders.ndjson").Select(r => r.Order?.Id).ShouldBe(["450789469", "7"]);
    }
}
