using System.Diagnostics;
using System.Text.RegularExpressions;
using DomRules.Api.Access;
using DomRules.Api.Tests.Hosting;
using DomRules.Api.Tests.Shopify;
using DomRules.Api.Tests.Webhooks;
using DomRules.Testing.Shopify;

namespace DomRules.Api.Tests.Pages;

/// <summary>What docs/shopify.md tells people to type is typed, to the letter, against a real server and a stand-in shop.</summary>
public sealed partial class ShopifyPageTests
{
    [Fact]
    public async Task Page_TypedFromTopToBottom_DoesWhatItSays()
    {
        await using var shop = await StandInShop.StartAsync();
        shop.Model.Add("1001", ShopMarket.FarLocation, ("501", 2));
        await using var api = await ServedApi.StartAsync(options: HookedApi.Options, library: null);
        await ShopMarket.PublishAsync(api);
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "shopify.md"));
        var blocks = Fence().Matches(page).Select(match => match.Groups[1].Value).ToList();
        blocks.Count.ShouldBe(4);

        var output = await TypeAsync(string.Concat(blocks), new()
        {
            ["API"] = api.Client.BaseAddress!.ToString().TrimEnd('/'),
            ["KEY"] = await ServedApi.AddKeyAsync(api.Store, Scope.Administer),
            ["SHOP_URL"] = shop.Url,
        });

        foreach (var words in new[] { "\"did\":\"order\"", "\"did\":\"nothing\"", "bad_signature", "\"did\":\"set_aside\"", "Order 4711 of this shop is not known here", "\"deliveries\":", "\"redelivering\":" })
        {
            output.ShouldContain(words);
        }

        shop.Violations.ShouldBeEmpty();
    }

    private static async Task<string> TypeAsync(string lines, Dictionary<string, string> environment)
    {
        var folder = Directory.CreateTempSubdirectory("domrules-shopify-");
        try
        {
            var start = new ProcessStartInfo("bash", ["-euo", "pipefail"]) { WorkingDirectory = folder.FullName, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var (name, value) in environment)
            {
                start.Environment[name] = value;
            }

            using var shell = Process.Start(start)!;
            var (output, error) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
            await shell.StandardInput.WriteAsync(lines);
            shell.StandardInput.Close();
            await shell.WaitForExitAsync();
            var all = await output + await error;
            shell.ExitCode.ShouldBe(0, all);
            return all;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex("```bash\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
