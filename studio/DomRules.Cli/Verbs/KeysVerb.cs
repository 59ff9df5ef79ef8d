using System.CommandLine;
using DomRules.Cli.CommandLine;
using DomRules.Operations.Auditing;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules keys</c>.</summary>
internal static class KeysVerb
{
    internal static Command Command(Terminal terminal)
    {
        var folder = Options.Named("DIR", "A folder; keys that are there already are kept.");
        var command = new Command("keys", "Makes a pair of keys for signing libraries and the ends of audit chains: private.pem, which stays with you, and public.pem.\n\nExample: domrules keys signing") { folder };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(Terminal terminal, string folder)
    {
        var (secret, open) = (Path.Combine(folder, "private.pem"), Path.Combine(folder, "public.pem"));
        if (File.Exists(secret) || File.Exists(open))
        {
            return terminal.Fail($"{folder}: keys are there already, and are kept. Name another folder.", ExitCode.Usage);
        }

        try
        {
            Directory.CreateDirectory(folder);
            var pair = Signature.NewKeys();
            using (var file = new FileStream(secret, ForTheOwner()))
            {
                file.Write(System.Text.Encoding.ASCII.GetBytes(pair.Private));
            }

            File.WriteAllText(open, pair.Public);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return terminal.Fail($"{folder}: cannot be written: {e.Message}", ExitCode.Usage);
        }

        terminal.Output.WriteLine($"{secret} signs, and is for you alone; {open} is for whoever checks.");
        return ExitCode.Fine;
    }

    /// <summary>Where the system can say so, nobody else may read the file.</summary>
    private static FileStreamOptions ForTheOwner()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
