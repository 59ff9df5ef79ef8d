using System.Collections.Immutable;
using DomRules.Operations.Serving;
using DomRules.Operations.Versions;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.Hostile;

/// <summary>Hostile text in what the studio shows but nobody types there: policies, names of nodes, orders.</summary>
internal static class HostileData
{
    /// <summary>An order with a hostile id, and hostile SKUs, that is in the studio from the beginning.</summary>
    internal const string Order = ServedStudio.Hostile;

    /// <summary>A SKU of it.</summary>
    internal const string Sku = "<b>bold</b>";

    /// <summary>Text as the language writes it between quotes.</summary>
    private const string Quoted = "</script><img data-hostile src=x onerror=hostile=1>javascript:hostile=1 =cmd|'/c calc'!A1 \u202E\u200B";

    private const string File = "de_fashion.route";

    /// <summary>What is live, with hostile comments, meanings and reasons, a switch, and a table.</summary>
    internal static ImmutableSortedDictionary<string, string> Library(ServedStudio studio)
    {
        var files = LibraryBundle.OfPath(Path.Combine(Repository.Root, "rule-libraries", "de-fashion")).Value!.Files;
        var text = files[File]
            .Replace("policy de_fashion currency EUR", $"// {Quoted}\npolicy de_fashion currency EUR", StringComparison.Ordinal)
            .Replace("\"So long an order waits for stock\"", $"\"{Quoted}\"\nparameter hostile_switch = yes \"{Quoted}\"\n// {Quoted}\ntable hostile_costs (line.category) gives money {{\n  | food | 4 EUR |\n  | *    | 8 EUR |\n}}", StringComparison.Ordinal)
            .Replace("review {", $"review {{\n  rule hostile_words when order.risk is high then hold for fraud_desk within 4 hours because \"{Quoted}\"", StringComparison.Ordinal);
        return files.SetItem(File, text);
    }

    /// <summary>Stores it; its hash.</summary>
    internal static async Task<string> StoreAsync(ServedStudio studio, string comment)
    {
        var files = Library(studio);
        var stored = await studio.Services.Publishing.StoreLibraryAsync(new FileBundle(files.SetItem(File, $"{files[File]}// {comment}\n")), HostileText.Markup, HostileText.Markup, TimeProvider.System.GetUtcNow());
        return (stored.Value ?? throw new InvalidOperationException(stored.Problem)).Hash;
    }

    /// <summary>The network with hostile names of nodes goes live, for a hostile reason.</summary>
    internal static async Task PublishNetworkAsync(ServedStudio studio)
    {
        var json = (await System.IO.File.ReadAllTextAsync(Path.Combine(Repository.Root, "rule-libraries", "de-fashion", "network.json"))).Replace("Warehouse Leipzig", "Warehouse <img data-hostile src=x onerror=hostile=1>", StringComparison.Ordinal);
        var stored = await studio.Services.Publishing.StoreNetworkAsync(NetworkBundle.OfText(json), HostileText.Markup, "tester", TimeProvider.System.GetUtcNow());
        var answer = await studio.Services.Publishing.PublishAsync(new PublishCommand(LiveNames.Network, stored.Value!.Hash, HostileText.Markup), studio.Services.Queue.Live.Pointers[LiveNames.Network], "tester", null);
        answer.Status.ShouldBe(200, answer.Detail);
    }
}
