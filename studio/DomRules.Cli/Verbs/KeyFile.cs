using DomRules.Operations;
using DomRules.Operations.Auditing;

namespace DomRules.Cli.Verbs;

/// <summary>Files with keys, tried before anything depends on them.</summary>
internal static class KeyFile
{
    private const string Remedy = "`domrules keys DIR` makes a pair of keys";

    /// <summary>The PEM of a private key that signs; or what is wrong with the file.</summary>
    internal static Outcome<string> Private(string file)
    {
        var read = Read(file);
        return read.Value is { } pem && Signature.Sign([], pem).Problem is { } problem ? Outcome<string>.Failed($"{file}: {problem} {Remedy}: private.pem is the one that signs.") : read;
    }

    /// <summary>The PEM of a public key that checks; or what is wrong with the file.</summary>
    internal static Outcome<string> Public(string file)
    {
        var read = Read(file);
        return read.Value is not { } pem ? read
            : Signature.IsOf([], [], pem).Problem is { } problem ? Outcome<string>.Failed($"{file}: {problem} {Remedy}: public.pem is the one that checks.")
            : Signature.Sign([], pem).Problem is null ? Outcome<string>.Failed($"{file}: this is a private key, which only its owner should have. Name the public one that was made with it: public.pem.")
            : read;
    }

    /// <summary>Several public keys; or what is wrong with the first file that is none.</summary>
    internal static Outcome<string[]> Public(IReadOnlyCollection<string> files)
    {
        var read = files.Select(Public).ToArray();
        return read.FirstOrDefault(one => one.Problem is not null)?.Problem is { } problem ? Outcome<string[]>.Failed(problem) : Outcome<string[]>.Of([.. read.Select(one => one.Value!)]);
    }

    private static Outcome<string> Read(string file)
    {
        try
        {
            return File.Exists(file) ? Outcome<string>.Of(File.ReadAllText(file))
                : Outcome<string>.Failed(Directory.Exists(file) ? $"{file}: is a folder, and a key file (PEM) is expected. {Remedy} in one." : $"{file}: there is no such file. {Remedy}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Outcome<string>.Failed($"{file}: cannot be read: {e.Message} Let this user read it.");
        }
    }
}
