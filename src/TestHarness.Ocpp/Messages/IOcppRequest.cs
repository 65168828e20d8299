namespace TestHarness.Ocpp.Messages;

/// <summary>A payload sent in a CALL and answered with a <typeparamref name="TResponse"/> in a CALLRESULT.</summary>
/// <typeparam name="TResponse">The record of the answer.</typeparam>
public interface IOcppRequest<TResponse>
    where TResponse : class;
