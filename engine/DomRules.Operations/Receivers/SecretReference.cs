namespace DomRules.Operations.Receivers;

/// <summary>A secret by its place on the shelf of secrets; the secret itself is never in the log.</summary>
/// <param name="Purpose">What it is for, such as <c>signing</c>.</param>
/// <param name="Id">Its id on the shelf.</param>
/// <param name="Until">From when it has no force; null: until it is replaced.</param>
public sealed record SecretReference(string Purpose, string Id, DateTimeOffset? Until)
{
    /// <summary>What messages are signed with.</summary>
    public const string Signing = "signing";
}
