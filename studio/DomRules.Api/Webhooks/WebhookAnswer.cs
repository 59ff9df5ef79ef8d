using DomRules.Api.Answers;
using DomRules.Operations.Receivers;
using DomRules.Operations.Serving;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Webhooks;

/// <summary>What became of a wish about a webhook.</summary>
/// <param name="Answer">What the log says.</param>
/// <param name="Receiver">The webhook, where it got a secret; else null.</param>
/// <param name="Secret">Its new secret, for this one time; null: it got none.</param>
public sealed record WebhookAnswer(WriteAnswer Answer, Receiver? Receiver = null, string? Secret = null)
{
    /// <summary>As programs are answered.</summary>
    internal IResult Result()
    {
        if (Receiver is null)
        {
            return WriteResult.Of(Answer);
        }

        var whole = WebhookView.Of(Receiver);
        whole["secret"] = Secret;
        return JsonResult.Of(whole, Answer.Status);
    }
}
