using DomRules.Operations;
using DomRules.Operations.Auditing;

namespace DomRules.Cli.Verbs;

/// <summary>A checkpoint from a file, believed only with a good signature beside it.</summary>
internal static class SignedCheckpoint
{
    internal static Outcome<Checkpoint> Read(string file, string key)
    {
        var signature = Path.ChangeExtension(file, ".sig");
        foreach (var needed in (string[])[file, signature, key])
        {
            if (!File.Exists(needed))
            {
                return Outcome<Checkpoint>.Failed($"{needed}: there is no such file.");
            }
        }

        var bytes = File.ReadAllBytes(file);
        var good = Signature.IsOf(bytes, File.ReadAllBytes(signature), File.ReadAllText(key));
        return good.Problem is not null ? Outcome<Checkpoint>.Failed($"{key}: {good.Problem}")
            : !good.Value ? Outcome<Checkpoint>.Failed($"{file}: the signature beside it is not one of {key}. It proves nothing.")
            : Checkpoint.Read(bytes) is { } checkpoint ? Outcome<Checkpoint>.Of(checkpoint)
            : Outcome<Checkpoint>.Failed($"{file}: is no checkpoint.");
    }
}
