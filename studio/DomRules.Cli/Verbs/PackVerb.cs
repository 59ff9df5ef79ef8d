using System.CommandLine;
using DomRules.Cli.CommandLine;
using DomRules.Operations.Versions;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules pack</c>.</summary>
internal static class PackVerb
{
    internal static Command Command(Terminal terminal)
    {
        var path = Options.Named("P", "A .route file or a library folder.");
        var sign = new Option<string>("--sign") { Description = "Private key (PEM); public.pem lies beside it.", Required = true };
        var output = new Option<string>("--out") { Description = "File for the package.", Required = true };
        var command = new Command("pack", "Packs a library that compiles, with all it depends on, into one signed file.\n\nExample: domrules pack rule-libraries/starter --sign signing/private.pem --out starter.pack.json") { path, sign, output };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(path)!, parsed.GetValue(sign)!, parsed.GetValue(output)!));
        return command;
    }

    private static int Run(Terminal terminal, string path, string sign, string output)
    {
        var open = Path.Combine(Path.GetDirectoryName(sign) ?? "", "public.pem");
        var (secret, known) = (KeyFile.Private(sign), KeyFile.Public(open));
        if ((secret.Problem ?? known.Problem) is { } unusable)
        {
            return terminal.Fail(unusable, ExitCode.Usage);
        }

        var bundle = LibraryBundle.OfPath(path);
        if (bundle.Value is not { } files)
        {
            return terminal.Fail(bundle.Problem!, ExitCode.Usage);
        }

        var hash = FileBundle.HashOf(files.Write());
        if (VersionCompiler.Compile(hash, files).Problem is { } mistakes)
        {
            return terminal.Fail(mistakes, ExitCode.Problems);
        }

        var packed = SignedPackage.Pack(files, secret.Value!, known.Value!);
        if (packed.Value is not { } package)
        {
            return terminal.Fail(packed.Problem!, ExitCode.Usage);
        }

        File.WriteAllBytes(output, package);
        terminal.Output.WriteLine($"{output}: version {hash}, signed.");
        return ExitCode.Fine;
    }
}
