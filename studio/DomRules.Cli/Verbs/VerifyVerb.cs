using System.CommandLine;
using System.Globalization;
using DomRules.Cli.CommandLine;
using DomRules.Operations.Auditing;
using DomRules.Store;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules verify</c>.</summary>
internal static class VerifyVerb
{
    internal static Command Command(Terminal terminal)
    {
        var store = Options.Named("STORE", "A store's file, or postgres://USER@HOST:PORT/DATABASE.");
        var checkpoint = new Option<string>("--checkpoint") { Description = "checkpoint.json that was exported earlier; checkpoint.sig lies beside it." };
        var key = new Option<string>("--key") { Description = "Public key (PEM) of whoever signed the checkpoint." };
        var export = new Option<string>("--export") { Description = "A folder for the chain, its signed end, and a script that checks both without DomRules." };
        var sign = new Option<string>("--sign") { Description = "Private key (PEM) that signs the exported end." };
        var command = new Command("verify", "Checks that nothing in a store was changed, left out, put in or cut off.\n\nExample: domrules verify domrules.db --export audit --sign signing/private.pem") { store, checkpoint, key, export, sign };
        command.SetAction(async (parsed, cancel) => await RunAsync(terminal, parsed.GetValue(store)!, parsed.GetValue(checkpoint), parsed.GetValue(key), parsed.GetValue(export), parsed.GetValue(sign), cancel).ConfigureAwait(false));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string address, string? checkpoint, string? key, string? export, string? sign, CancellationToken cancel)
    {
        if ((checkpoint is null) != (key is null))
        {
            return terminal.Fail("--checkpoint and --key go together: the one is only as good as its signature.", ExitCode.Usage);
        }

        if ((export is null) != (sign is null))
        {
            return terminal.Fail("--export and --sign go together: an end that nobody signed proves nothing.", ExitCode.Usage);
        }

        try
        {
            var known = checkpoint is null ? Operations.Outcome<Checkpoint>.Of(null!) : SignedCheckpoint.Read(checkpoint, key!);
            if (known.Problem is { } problem)
            {
                return terminal.Fail(problem, ExitCode.Usage);
            }

            await using var store = await StoreAddress.OpenThereAsync(address).ConfigureAwait(false);
            var report = await ChainVerification.VerifyAsync(store, known.Value is { } point ? [point] : [], cancel: cancel).ConfigureAwait(false);
            Tell(terminal, report, known.Value);
            return !report.IsWhole ? ExitCode.Problems : export is null ? ExitCode.Fine : await ExportAsync(terminal, store, export, sign!, cancel).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            return terminal.Fail(e.Message, ExitCode.Usage);
        }
    }

    private static void Tell(Terminal terminal, ChainReport report, Checkpoint? known)
    {
        foreach (var finding in report.Findings)
        {
            terminal.Output.WriteLine(finding.Number == 0 ? finding.What : string.Create(CultureInfo.InvariantCulture, $"commit {finding.Number}: {finding.What}"));
        }

        var counted = $"{Counted.Of((int)report.Head.Number, "commit")}, {Counted.Of((int)report.Decisions, "decision")}";
        terminal.Output.WriteLine(report.IsWhole
            ? $"{counted}: unbroken{(known is null ? "" : string.Create(CultureInfo.InvariantCulture, $", and the signed end at {known.Number:N0} is there"))}. The end is {report.Head.Hash}."
            : string.Create(CultureInfo.InvariantCulture, $"{counted}: {report.Findings.Length:N0} {(report.Findings.Length == 1 ? "thing is" : "things are")} not as written."));
        if (report.Replaced > 0)
        {
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Replaced:N0} parts gave way to others, as entries of the chain say, so that a person is forgotten."));
        }
    }

    private static async Task<int> ExportAsync(Terminal terminal, IStore store, string folder, string sign, CancellationToken cancel)
    {
        var secret = KeyFile.Private(sign);
        if (secret.Value is not { } key)
        {
            return terminal.Fail(secret.Problem!, ExitCode.Usage);
        }

        var exported = await ChainExport.WriteAsync(store, folder, key, TimeProvider.System.GetUtcNow(), cancel).ConfigureAwait(false);
        if (exported.Value is not { } end)
        {
            return terminal.Fail(exported.Problem!, ExitCode.Usage);
        }

        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: the chain up to commit {end.Number:N0}, signed. Check it anywhere: sh {folder}/verify.sh PUBLIC_KEY.pem"));
        return ExitCode.Fine;
    }
}
