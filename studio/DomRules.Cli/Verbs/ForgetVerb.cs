using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DomRules.Cli.CommandLine;
using DomRules.Operations.Privacy;
using DomRules.Operations.Serving;
using DomRules.Store;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules forget</c>.</summary>
internal static class ForgetVerb
{
    internal static Command Command(Terminal terminal)
    {
        var store = new Option<string>("--store") { Description = "A store's file, or postgres://USER@HOST:PORT/DATABASE. Servers that work on it follow at once.", Required = true };
        var orders = new Option<string[]>("--order") { Description = "Id of an order whose life is over; several may be given.", Required = true, AllowMultipleArgumentsPerToken = true };
        var because = new Option<string>("--because") { Description = "Why, such as the number of the person's request. It stays in the audit: no name.", Required = true };
        var by = new Option<string>("--by") { Description = "Who, for the audit.", DefaultValueFactory = _ => Environment.UserName };
        var command = new Command("forget", "Takes the person out of all that a store keeps of an order; the audit chain stays whole.\n\nExample, with an order that was cancelled or has arrived: domrules forget --store domrules.db --order 5001 --because \"request 12\"") { store, orders, because, by };
        command.SetAction(async (parsed, cancel) => await RunAsync(terminal, parsed.GetValue(store)!, parsed.GetValue(orders)!, parsed.GetValue(because)!, parsed.GetValue(by)!, cancel).ConfigureAwait(false));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string address, string[] orders, string because, string by, CancellationToken cancel)
    {
        try
        {
            await using var store = await StoreAddress.OpenThereAsync(address).ConfigureAwait(false);
            await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System, cancel: cancel).ConfigureAwait(false);
            var forgetting = new Forgetting(store, queue);
            var code = ExitCode.Fine;
            foreach (var order in orders)
            {
                var answer = await forgetting.ForgetAsync(new ForgetCommand(order, because), by, null, cancel).ConfigureAwait(false);
                code = answer.Status == 200 ? Told(terminal, order, answer, code) : terminal.Fail($"{order}: {Why(answer)}", ExitCode.Problems);
            }

            return code;
        }
        catch (StoreException e)
        {
            return terminal.Fail(e.Message, ExitCode.Usage);
        }
    }

    private static int Told(Terminal terminal, string order, WriteAnswer answer, int code)
    {
        using var json = JsonDocument.Parse(answer.Body);
        var parts = json.RootElement.GetProperty("parts").EnumerateObject().Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.Value.GetInt32():N0}")).ToList();
        terminal.Output.WriteLine(parts.Count == 0 ? $"{order}: nothing of a person was left in it." : $"{order}: forgotten. Replaced: {string.Join(", ", parts)}.");
        return code;
    }

    private static string Why(WriteAnswer answer)
    {
        if (answer.Detail is { } detail)
        {
            return detail;
        }

        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.GetProperty("detail").GetString() ?? Encoding.UTF8.GetString(answer.Body.Span);
    }
}
